package org.lowtunes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowtunes.library.Problem;

class SummaryTest {

    @Test
    void theLastLinesSayWhatThereIsAndWhatIsWrong() {
        assertThat(Summary.lines(FactsFixture.usual()))
                .containsExactly(
                        "40 tracks on 2 albums, 2 h 13 min",
                        "53.3 MB of 100 MB, 1 h 59 min of music still fit",
                        "7 tracks had to be encoded",
                        "10 tracks without a licence",
                        "one file left out, one warning");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(Summary.lines(FactsFixture.nothing("No music."))).isEmpty();
    }

    @Test
    void aBuildFailsOnWhatTheCuratorSaysAndOnNothingElse() {
        BuildFacts warned = with(new Problem(Problem.Severity.WARNING, "a", "b", "c"));
        BuildFacts unreadable = with(new Problem(Problem.Severity.UNREADABLE, "a", "b", "c"));
        assertThat(FailOn.NEVER.verdict(unreadable)).isEmpty();
        assertThat(FailOn.UNREADABLE.verdict(warned)).isEmpty();
        assertThat(FailOn.UNREADABLE.verdict(unreadable))
                .hasValueSatisfying(said -> assertThat(said).contains("unreadable: one file left out, no warning"));
        assertThat(FailOn.WARNING.verdict(warned)).isPresent();
        assertThat(FailOn.WARNING.verdict(unreadable)).isPresent();
        assertThat(FailOn.WARNING.verdict(with())).isEmpty();
    }

    @Test
    void whatToFailOnIsReadAsPeopleWriteIt() {
        assertThat(FailOn.of(" Unreadable ")).isEqualTo(FailOn.UNREADABLE);
        assertThatThrownBy(() -> FailOn.of("always")).hasMessageContaining("\"always\". Write never, unreadable");
    }

    private static BuildFacts with(Problem... problems) {
        return new BuildFacts(
                "Our music", "", List.of(), List.of(), Map.of(), 1, List.of(), List.of(problems), Optional.empty());
    }
}
