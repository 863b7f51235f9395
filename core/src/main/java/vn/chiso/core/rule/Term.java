package vn.chiso.core.rule;

import java.util.Optional;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.score.Points;

/**
 * So many points for each occurrence of something.
 *
 * @param name what occurs, for the explanation
 * @param of how often
 * @param each the points of one occurrence; negative to take points away
 * @param cap the most, without its sign, that all of them together can come to
 */
public record Term(String name, Expression of, Points each, Optional<Points> cap) {
    Points points(vn.chiso.core.score.Rational times) {
        Points sum = each.times(times);
        return cap.map(most -> sum.min(most).max(most.negate())).orElse(sum);
    }
}
