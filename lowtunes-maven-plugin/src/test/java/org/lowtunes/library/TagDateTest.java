package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1999 | 1999",
                "1999-05 | 1999-05",
                "1999-05-02 | 1999-05-02",
                "1999-5-2 | 1999-05-02",
                "1999/05/02 | 1999-05-02",
                "1999-05-02T10:00:00Z | 1999-05-02",
                "1999-05-02 10:00 | 1999-05-02",
                "19990502 | 1999-05-02",
                "02.05.1999 | 1999-05-02",
                "05/02/1999 | 1999",
                "May 1999 | 1999",
                "(P) 1999 Somebody | 1999",
                "1999-00-00 | 1999",
                "1999-13-01 | 1999",
                "1999-02-31 | 1999-02",
                "1685 | 1685"
            })
    void a_date_is_as_exact_as_it_can_be_right(String tag, String date) {
        assertThat(TagDate.of(tag)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0000", "0001-01-01", "99", "9999", "soon", "199", "123456789", "-1999999"})
    void nonsense_is_no_date(String tag) {
        assertThat(TagDate.of(tag)).isEmpty();
    }
}
