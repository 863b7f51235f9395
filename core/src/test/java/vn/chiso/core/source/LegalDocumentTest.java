package vn.chiso.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalDocumentTest {
    @ParameterizedTest
    @CsvSource({
        "1445/QĐ-SNV, 1445/QĐ-SNV",
        "2016/QĐ- UBND, 2016/QĐ-UBND",
        "'2016/QĐ-\n UBND', 2016/QĐ-UBND",
        "' 1445 / QĐ-SNV ', 1445/QĐ-SNV",
        "208-KH/TU, 208-KH/TU",
        "133/CTr-UBND, 133/CTr-UBND",
        "'1071\u00a0-QĐ/TU', 1071-QĐ/TU",
        "'1071\u202f-QĐ/TU', 1071-QĐ/TU",
        "15/NQ-Ba\u0302n, 15/NQ-Bân"
    })
    void a_number_loses_the_white_space_of_its_typing_and_nothing_else(String printed, String number) {
        assertThat(LegalDocument.normaliseNumber(printed)).isEqualTo(number);
    }

    @Test
    void a_document_has_its_number_in_the_normal_form_and_keeps_what_was_printed() {
        LegalDocument.Builder builder = LegalDocument.builder();
        LegalDocument document = builder.id("qd-2016")
                .type("Quyết định")
                .number("2016/QĐ- UBND")
                .date(LocalDate.of(2024, 11, 4))
                .issuer("Ủy ban nhân dân tỉnh")
                .subject("phê duyệt")
                .printed("Quyết định số 2016/QĐ- UBND")
                .build();

        assertThat(document.number()).contains("2016/QĐ-UBND");
        assertThat(document.printed()).contains("Quyết định số 2016/QĐ- UBND");
        assertThat(document.id()).isEqualTo("qd-2016");
        assertThat(document.type()).isEqualTo("Quyết định");
        assertThat(document.date()).contains(LocalDate.of(2024, 11, 4));
        assertThat(document.issuer()).contains("Ủy ban nhân dân tỉnh");
        assertThat(document.subject()).contains("phê duyệt");
    }

    @Test
    void two_spellings_of_one_number_make_equal_documents() {
        LegalDocument.Builder one = LegalDocument.builder();
        LegalDocument.Builder other = LegalDocument.builder();
        assertThat(one.id("a").type("Quyết định").number("2016/QĐ-UBND").build())
                .isEqualTo(
                        other.id("a").type("Quyết định").number("2016/QĐ- UBND").build());
    }

    @Test
    void what_is_not_known_is_absent() {
        LegalDocument.Builder builder = LegalDocument.builder();
        LegalDocument document = builder.id("law").type("Luật").build();
        assertThat(document.number()).isEmpty();
        assertThat(document.date()).isEmpty();
        assertThat(document.issuer()).isEmpty();
        assertThat(document.subject()).isEmpty();
        assertThat(document.printed()).isEmpty();
    }

    @Test
    void id_and_type_are_needed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LegalDocument.builder().build())
                .withMessageContaining("[id, type]");
    }
}
