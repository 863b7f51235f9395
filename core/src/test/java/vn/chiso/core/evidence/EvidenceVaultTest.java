package vn.chiso.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.core.access.Actor;
import vn.chiso.core.access.Roles;
import vn.chiso.core.access.Subject;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;

class EvidenceVaultTest {
    private static final byte[] CONTENT = "Kế hoạch số 12/KH-UBND".getBytes(StandardCharsets.UTF_8);
    private static final Actor INSPECTOR = Actor.of("minh", "thanh-tra", "inspector");
    private static final Actor STRANGER = Actor.of("x", "yen-my", "self-assessor");
    private static final Subject SUBJECT = Subject.of("an-binh", "evidence");

    private final List<String> opened = new ArrayList<>();

    static Evidence paper(String id, String kind, String... leaves) {
        return Evidence.builder()
                .proves(leaves)
                .id(id)
                .kind(kind)
                .title("Kế hoạch CCHC")
                .contentHash(Hashing.sha256().hashBytes(CONTENT).toString())
                .size(CONTENT.length)
                .period(Period.ofYear(2024))
                .build();
    }

    private EvidenceVault vault(byte[] stored) {
        return EvidenceVault.of(
                hash -> {
                    opened.add(hash);
                    return new ByteArrayInputStream(stored);
                },
                Roles.preset());
    }

    @Test
    void whoever_may_reads_what_was_handed_in() throws IOException {
        try (InputStream in = vault(CONTENT).open(INSPECTOR, SUBJECT, paper("e1", "plan", "1.1"))) {
            assertThat(in.readAllBytes()).isEqualTo(CONTENT);
        }
    }

    @Test
    void whoever_may_not_gets_no_stream_and_the_storage_is_not_asked() {
        assertThatExceptionOfType(EvidenceDeniedException.class)
                .isThrownBy(() -> vault(CONTENT).open(STRANGER, SUBJECT, paper("e1", "plan", "1.1")))
                .withMessage(
                        "Evidence e1: x (yen-my) with the roles [self-assessor] may not open-evidence in 'evidence' of an-binh");
        assertThat(opened).isEmpty();
    }

    @Test
    void content_that_was_changed_afterwards_cannot_be_read_to_its_end() throws IOException {
        byte[] changed = CONTENT.clone();
        changed[0]++;
        try (InputStream in = vault(changed).open(INSPECTOR, SUBJECT, paper("e1", "plan", "1.1"))) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(in::readAllBytes)
                    .withMessageStartingWith("Evidence e1: expected content with the hash ")
                    .withMessageEndingWith("It was changed after it had been handed in.");
        }
    }

    @Test
    void skipping_proves_what_was_skipped_too() throws IOException {
        try (InputStream in = vault(CONTENT).open(INSPECTOR, SUBJECT, paper("e1", "plan", "1.1"))) {
            assertThat(in.skip(5)).isEqualTo(5);
            assertThat(in.readAllBytes()).hasSize(CONTENT.length - 5);
        }
    }

    @Test
    void nothing_can_delete_evidence() {
        assertThat(Arrays.stream(EvidenceStorage.class.getMethods()).map(Method::getName))
                .containsExactly("open");
    }

    @Test
    void a_leaf_misses_the_kinds_that_no_paper_about_it_is() {
        EvidenceRequirements required = new EvidenceRequirements(ImmutableSetMultimap.of(
                CriterionCode.of("1.1"), "plan", CriterionCode.of("1.1"), "report", CriterionCode.of("1.2"), "plan"));
        List<Evidence> papers = List.of(paper("e1", "plan", "1.1"), paper("e2", "photo", "1.2"));
        assertThat(required.missing(CriterionCode.of("1.1"), papers)).containsExactly("report");
        assertThat(required.missing(CriterionCode.of("1.2"), papers)).containsExactly("plan");
        assertThat(required.missing(CriterionCode.of("2"), papers)).isEmpty();
    }

    @Test
    void one_paper_may_prove_several_leaves() {
        assertThat(paper("e1", "plan", "2", "1.1").leaves())
                .containsExactly(CriterionCode.of("1.1"), CriterionCode.of("2"));
    }

    @Test
    void evidence_without_a_leaf_or_with_a_strange_hash_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paper("e1", "plan"))
                .withMessage("Evidence e1: name at least one leaf that it proves");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.builder()
                        .proves("1")
                        .id("e1")
                        .kind("plan")
                        .title("a")
                        .contentHash("ABC")
                        .size(1)
                        .period(Period.ofYear(2024))
                        .build())
                .withMessageContaining("64 hexadecimal digits in lower case")
                .withMessageContaining("'ABC' and 1");
    }
}
