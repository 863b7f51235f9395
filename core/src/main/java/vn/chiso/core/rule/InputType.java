package vn.chiso.core.rule;

import java.util.Locale;
import vn.chiso.core.expression.Type;
import vn.chiso.core.measure.Value;

/** What kind of value an input takes. */
public enum InputType {
    /** A whole number, zero or more. */
    COUNT("a whole number, zero or more") {
        @Override
        public boolean accepts(Value value) {
            return value instanceof Value.Quantity number
                    && number.value().isWhole()
                    && number.value().signum() >= 0;
        }
    },
    /** Any exact number, such as an amount, a mean or points. */
    NUMBER("a number") {
        @Override
        public boolean accepts(Value value) {
            return value instanceof Value.Quantity;
        }
    },
    /** A count of a count. */
    RATIO("a ratio of counts such as 7368/8253") {
        @Override
        public boolean accepts(Value value) {
            return value instanceof Value.Share;
        }
    },
    /** Yes or no. */
    FLAG("yes or no") {
        @Override
        public boolean accepts(Value value) {
            return value instanceof Value.Flag;
        }
    },
    /** A date. */
    DATE("a date such as 2024-11-04") {
        @Override
        public boolean accepts(Value value) {
            return value instanceof Value.Day;
        }
    },
    /** One of the options that the input names. */
    OPTION("the name of one option") {
        @Override
        public boolean accepts(Value value) {
            return value instanceof Value.Text;
        }
    },
    /** Any number of the options that the input names. */
    OPTIONS("a list of options") {
        @Override
        public boolean accepts(Value value) {
            return value instanceof Value.Options;
        }
    },
    /** Words. */
    TEXT("words") {
        @Override
        public boolean accepts(Value value) {
            return value instanceof Value.Text text && !text.text().isBlank();
        }
    };

    private final String description;

    InputType(String description) {
        this.description = description;
    }

    /** Whether {@code value} can be given for such an input. */
    public abstract boolean accepts(Value value);

    /** Its name in definition files: {@code count}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an expression makes of it. */
    public Type expressionType() {
        return switch (this) {
            case COUNT, NUMBER -> Type.NUMBER;
            case RATIO -> Type.RATIO;
            case FLAG -> Type.TRUTH;
            case DATE -> Type.DATE;
            case OPTION, TEXT -> Type.TEXT;
            case OPTIONS -> Type.OPTIONS;
        };
    }

    /** For messages: {@code a whole number, zero or more}. */
    public String description() {
        return description;
    }
}
