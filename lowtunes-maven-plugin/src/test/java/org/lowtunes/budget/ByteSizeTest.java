package org.lowtunes.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({
        "50000000, 50000000",
        "1 KB, 1000",
        "1KiB, 1024",
        "200 MiB, 209715200",
        "200mib, 209715200",
        "50 MB, 50000000",
        "1.5 GB, 1500000000",
        "'1,5 GB', 1500000000",
        "2GiB, 2147483648",
        "200 Mo, 200000000",
        "'1,5 Gio', 1610612736",
        "945 ko, 945000",
        "12 o, 12",
        "0, 0"
    })
    void unitsAreThoseOfTheStandard(String written, long bytes) {
        assertThat(ByteSize.parse(written)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "much",
                "-1 MB",
                "1 TB",
                "1e9",
                "NaN",
                "1.2.3 MB",
                "99999999999999999999",
                "200 Mos",
                "1,000 MB"
            })
    void whatIsNoSizeIsRefusedWithExamples(String written) {
        assertThatThrownBy(() -> ByteSize.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Write it");
    }

    @Test
    void moreThanAnyDiskHoldsIsRefused() {
        assertThatThrownBy(() -> ByteSize.parse("999999999999 GB"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than any disk holds");
    }
}
