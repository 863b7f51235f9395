package vn.chiso.core.campaign;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.internal.input.MeasurementReader;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.score.VietnameseNumbers;

/**
 * The door for what people type into a form: texts by the names of the leaf's inputs in, a measurement out, ready for a command. Numbers are read
 * as Vietnamese write them; a number with two readings is refused with both named. A field that is no input of the leaf, such as a total or a
 * maximum, is refused by its name.
 *
 * <pre>{@code
 * TypedInputs inputs = TypedInputs.of(index, VietnameseNumbers.comma());
 * inputs.read(CriterionCode.of("1.2"), Map.of("points", "31,5", "reason", "theo biên bản"));
 * inputs.read(CriterionCode.of("1.3"), Map.of("state", "not-performed"));
 * inputs.read(CriterionCode.of("1.4"), Map.of("not-applicable", "không phát sinh hồ sơ"));
 * }</pre>
 */
public final class TypedInputs {
    private static final String STATE = "state";
    private static final String NOT_APPLICABLE = "not-applicable";
    private static final Splitter OPTIONS =
            Splitter.on(CharMatcher.anyOf(",;|")).trimResults().omitEmptyStrings();

    private final Index index;
    private final VietnameseNumbers numbers;

    private TypedInputs(Index index, VietnameseNumbers numbers) {
        this.index = index;
        this.numbers = numbers;
    }

    /** A door for one edition, under one convention of numbers. */
    public static TypedInputs of(Index index, VietnameseNumbers numbers) {
        return new TypedInputs(index, numbers);
    }

    /**
     * What was typed about a leaf.
     *
     * @param fields texts by the names of its inputs; or {@code state} with {@code not-assessed} or {@code not-performed}; or {@code
     *     not-applicable} with the ground. Several options are separated by commas, semicolons or bars. A blank text says nothing.
     * @throws InvalidDataException with every problem of the fields
     * @throws NoSuchElementException if the edition has no such leaf
     */
    public Measurement read(CriterionCode code, Map<String, String> fields) {
        Criterion leaf = index.criterion(code)
                .filter(Criterion::isLeaf)
                .orElseThrow(() -> new NoSuchElementException(
                        "There is no leaf " + code + " in " + index.edition().id()));
        Findings findings = new Findings("");
        Map<String, Item> items = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (!text.isBlank()) {
                items.put(name, item(leaf, findings, name, text.strip()));
            }
        });
        Item whole = Item.mapping(findings, Place.of("criterion " + code), items);
        strangers(leaf, items, findings);
        Item typed = Optional.ofNullable(items.get(STATE))
                .filter(state -> items.size() == 1)
                .orElse(whole);
        Optional<Measurement> measurement = new MeasurementReader(index, numbers).measurement(leaf, typed);
        return findings.complete(measurement::orElseThrow);
    }

    private static void strangers(Criterion leaf, Map<String, Item> items, Findings findings) {
        items.forEach((name, item) -> {
            boolean known = leaf.rule().orElseThrow().input(name).isPresent()
                    || name.equals(NOT_APPLICABLE)
                    || (name.equals(STATE) && items.size() == 1);
            if (!known) {
                findings.add(
                        ProblemCode.UNKNOWN_KEY,
                        item.place(),
                        "one of the inputs "
                                + leaf.rule().orElseThrow().inputs().stream()
                                        .map(InputSpec::name)
                                        .toList(),
                        name,
                        "Leave it out; points, maxima and totals are computed.");
            }
        });
    }

    private static Item item(Criterion leaf, Findings findings, String name, String text) {
        Place place = Place.of("criterion " + leaf.code() + ", " + name);
        boolean options = leaf.rule()
                .orElseThrow()
                .input(name)
                .filter(input -> input.type() == InputType.OPTIONS)
                .isPresent();
        return options
                ? Item.sequence(
                        findings,
                        place,
                        OPTIONS.splitToStream(text)
                                .map(option -> Item.text(findings, place, option))
                                .toList())
                : Item.text(findings, place, text);
    }
}
