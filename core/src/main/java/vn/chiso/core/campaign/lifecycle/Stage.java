package vn.chiso.core.campaign.lifecycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import vn.chiso.core.index.Name;

/**
 * Where an assessment stands.
 *
 * @param id short and stable, such as {@code self-assessment}
 * @param name for display
 * @param round the round that is open in it, if one is; entering the stage opens it, decided or not, and the rounds after it fall
 * @param due whether it has a deadline, which the campaign or the move into it sets
 * @param end whether an assessment may rest here for good
 * @param allows what may be done within it
 * @param moves the ways out of it
 */
public record Stage(
        String id,
        Name name,
        Optional<String> round,
        boolean due,
        boolean end,
        ImmutableSet<Action> allows,
        ImmutableList<Move> moves) {
    /** The move of that name. */
    public Optional<Move> move(String id) {
        return moves.stream().filter(move -> move.id().equals(id)).findFirst();
    }
}
