package vn.chiso.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is written is what is read, whatever a follow-up has in it. */
class FollowUpRoundTripTest {
    @Property(tries = 100)
    void it_reads_back_equal_and_is_written_the_same_again(@ForAll long seed) {
        FollowUp followUp = AnyFollowUp.of(seed);
        String text = FollowUpFiles.write(followUp);
        FollowUp read = FollowUpFiles.read("any.yaml", text);
        assertThat(read).isEqualTo(followUp);
        assertThat(read.state()).isEqualTo(followUp.state());
        assertThat(FollowUpFiles.write(read)).isEqualTo(text);
    }

    /** So that the property above means something. */
    @Test
    void everything_that_can_vary_does() {
        Set<Class<?>> seen = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            FollowUp followUp = AnyFollowUp.of(seed);
            Stream.of(
                            followUp.log().stream().map(LogEntry::change),
                            followUp.undertakings().stream().flatMap(action -> action.timing().stream()),
                            followUp.undertakings().stream().flatMap(action -> action.effects().stream()),
                            followUp.observations().stream().map(Observation::value),
                            followUp.causes().stream(),
                            followUp.evidence().stream(),
                            followUp.calendar().stream(),
                            followUp.toCome().stream())
                    .flatMap(things -> things)
                    .forEach(thing -> seen.add(thing.getClass()));
        }
        assertThat(seen)
                .contains(Change.OfAction.class.getPermittedSubclasses())
                .contains(Change.OfFinding.class.getPermittedSubclasses())
                .contains(Timing.class.getPermittedSubclasses())
                .contains(Effect.Measured.class, Effect.Expected.class)
                .contains(Cause.class, Proof.class, CasesToCome.class);
    }
}
