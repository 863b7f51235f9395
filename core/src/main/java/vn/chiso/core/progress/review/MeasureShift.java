package vn.chiso.core.progress.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.measure.Value;
import vn.chiso.core.progress.Effect;
import vn.chiso.core.progress.Measure;
import vn.chiso.core.progress.Measure.Direction;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** Several changes of one measure together, whatever their order. */
record MeasureShift(Measure measure) {
    static MeasureShift of(Measure measure) {
        return new MeasureShift(measure);
    }

    /** The best value that it is set to, the present one included, and from there all cases, as many as there are. */
    Optional<Value> after(Value base, List<Effect.Shift> shifts) {
        long cases = shifts.stream()
                .filter(Effect.Shift.Cases.class::isInstance)
                .mapToLong(shift -> ((Effect.Shift.Cases) shift).cases())
                .reduce(0, Math::addExact);
        Stream<Value> set = shifts.stream()
                .filter(Effect.Shift.To.class::isInstance)
                .map(shift -> ((Effect.Shift.To) shift).value());
        return (isOrdered()
                        ? Stream.concat(Stream.of(base), set).max(better())
                        : set.reduce((one, other) -> other).or(() -> Optional.of(base)))
                .map(value -> moved(value, cases));
    }

    private boolean isOrdered() {
        return measure.kind() != Measure.Kind.LEVEL;
    }

    private Comparator<Value> better() {
        Comparator<Value> higher = Comparator.comparing(MeasureShift::order);
        return measure.direction() == Direction.HIGHER ? higher : higher.reversed();
    }

    private static Rational order(Value value) {
        if (value instanceof Value.Share share) {
            return share.ratio().isOfNothing() ? Rational.ZERO : share.ratio().toRational();
        }
        if (value instanceof Value.Quantity number) {
            return number.value();
        }
        if (value instanceof Value.Flag flag) {
            return flag.isTrue() ? Rational.ONE : Rational.ZERO;
        }
        return Rational.of(((Value.Day) value).date().toEpochDay());
    }

    private Value moved(Value value, long cases) {
        if (cases == 0) {
            return value;
        }
        boolean up = measure.direction() == Direction.HIGHER;
        if (value instanceof Value.Share share) {
            Ratio ratio = share.ratio();
            long part = up
                    ? Math.max(ratio.part(), Math.min(ratio.whole(), Math.addExact(ratio.part(), cases)))
                    : Math.max(0, ratio.part() - cases);
            return Value.of(new Ratio(part, ratio.whole()));
        }
        Rational number = ((Value.Quantity) value).value();
        return Value.of(
                up
                        ? number.plus(Rational.of(cases))
                        : number.minus(Rational.of(cases)).max(Rational.ZERO));
    }
}
