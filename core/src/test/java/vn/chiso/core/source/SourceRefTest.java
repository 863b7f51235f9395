package vn.chiso.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRefTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_source_must_name_its_document(String document) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceRef(document, "annex I", Provenance.PRINTED, ""))
                .withMessage("A source must name its document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void what_is_assumed_must_say_what_and_why(String note) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceRef("guide", "", Provenance.ASSUMED, note))
                .withMessage("An assumed source must say in its note what is assumed and why: guide");
    }

    @ParameterizedTest
    @EnumSource(names = {"PRINTED", "DERIVED"})
    void what_is_printed_or_derived_needs_no_note_and_is_not_assumed(Provenance provenance) {
        assertThat(new SourceRef("guide", "", provenance, "").isAssumed()).isFalse();
    }

    @Test
    void what_is_assumed_says_so() {
        assertThat(new SourceRef("guide", "", Provenance.ASSUMED, "no text confirms the 40 points").isAssumed())
                .isTrue();
    }

    @Test
    void nothing_in_it_is_null() {
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> new SourceRef("guide", null, Provenance.PRINTED, ""));
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> new SourceRef("guide", "annex I", null, ""));
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> new SourceRef("guide", "annex I", Provenance.PRINTED, null));
    }
}
