package vn.chiso.report.words;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.chiso.core.index.Name;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.score.VietnameseNumbers;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Cell.Reason;
import vn.chiso.report.model.Language;

/**
 * How a report speaks: numbers ({@code 83,60} or {@code 83.60}), dates, fixed words, in one language. Nothing depends on the locale of the
 * machine. Immutable and thread-safe.
 *
 * <pre>{@code
 * Words.in(Language.VIETNAMESE).points(Points.parse("83.6"));   // 83,60
 * Words.in(Language.VIETNAMESE).text("column.max");             // Tối đa
 * }</pre>
 */
public final class Words {
    private static final Rational HUNDRED = Rational.of(100);
    private static final DateTimeFormatter VIETNAMESE_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Language language;
    private final Labels labels;
    private final VietnameseNumbers numbers;

    private Words(Language language) {
        this.language = language;
        this.labels = Labels.in(language);
        this.numbers = language == Language.VIETNAMESE ? VietnameseNumbers.comma() : VietnameseNumbers.point();
    }

    public static Words in(Language language) {
        return new Words(language);
    }

    public Language language() {
        return language;
    }

    /**
     * A fixed text by its key, with its places filled.
     *
     * @throws IllegalArgumentException if there is no such key, or more arguments than places
     */
    public String text(String key, Object... arguments) {
        return labels.text(key, arguments);
    }

    /** The words for a constant: those under {@code prefix.constant-name}. */
    public String of(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A name in this language, or its official one where there is no other. */
    public String name(Name name) {
        return language == Language.VIETNAMESE
                ? name.official()
                : name.english().orElse(name.official());
    }

    /** Points with two places, as official papers print them: {@code 83,60}. */
    public String points(Points points) {
        return number(points.value(), 2);
    }

    /** Points with two places and a plus before what is more than nothing: {@code +1,25}. */
    public String signed(Points points) {
        return (points.signum() > 0 ? "+" : "") + points(points);
    }

    /** A share in per cent: {@code 25,84 %}. */
    public String share(Rational share, int places) {
        return number(share.times(HUNDRED), places) + " %";
    }

    /** A number of per cent: {@code 25,84 %}. */
    public String percent(BigDecimal percent) {
        return number(Rational.of(percent), 2) + " %";
    }

    /** A number with so many places, halves up. */
    public String number(Rational number, int places) {
        return numbers.format(number, Rounding.halfUp(places));
    }

    /** {@code 01/07/2025} in Vietnamese, {@code 2025-07-01} in English. */
    public String date(LocalDate date) {
        return language == Language.VIETNAMESE ? VIETNAMESE_DATE.format(date) : date.toString();
    }

    /** An observed value: exact where it is a decimal, a fraction as it is. */
    public String value(Value value) {
        if (value instanceof Value.Quantity quantity) {
            return exact(quantity.value());
        }
        if (value instanceof Value.Flag flag) {
            return text(flag.isTrue() ? "value.yes" : "value.no");
        }
        if (value instanceof Value.Day day) {
            return date(day.date());
        }
        return value.toString();
    }

    /** A number with every decimal that it has; a fraction where no decimal is exact. */
    public String exact(Rational number) {
        return numbers.formatExact(number);
    }

    /**
     * What something in an edition is about: {@code criterion 1.9, rule} is <em>tiêu chí 1.9, cách chấm điểm</em>. A word that has no label stays
     * as it is.
     */
    public String subject(String subject) {
        return Splitter.on(", ").splitToStream(subject).map(this::subjectPart).collect(Collectors.joining(", "));
    }

    private String subjectPart(String part) {
        int space = part.indexOf(' ');
        String word = space < 0 ? part : part.substring(0, space);
        return labels.find("subject." + word)
                .map(label -> label + part.substring(word.length()))
                .orElse(part);
    }

    /** What a writer of text puts into a cell; a note's mark is the writer's. */
    public String cell(Cell cell) {
        Cell bare = cell.bare();
        if (bare instanceof Cell.Text text) {
            return text.text();
        }
        if (bare instanceof Cell.Amount amount) {
            return number(amount.points().value(), amount.places());
        }
        if (bare instanceof Cell.Share share) {
            return share(share.share(), share.places());
        }
        if (bare instanceof Cell.Quantity number) {
            return number(number.number(), number.places());
        }
        if (bare instanceof Cell.Change change) {
            return (change.by().signum() > 0 ? "+" : "") + number(change.by(), change.places());
        }
        if (bare instanceof Cell.Rank rank) {
            return Integer.toString(rank.rank());
        }
        if (bare instanceof Cell.Day day) {
            return date(day.date());
        }
        return reason(((Cell.Absent) bare).reason());
    }

    /** Why there is no value: {@code chưa biết}. */
    public String reason(Reason reason) {
        return of("absent", reason);
    }
}
