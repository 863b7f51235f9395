package vn.chiso.benchmarks;

import vn.chiso.country.Answers;

/** The contenders, from the yardstick on. */
enum Engine {
    LONGS("hand-written columns of longs (yardstick)", Pace.COLUMNS),
    INTS("hand-written columns of ints, no branches", Pace.COLUMNS),
    BATCH("Chiso, batch", Pace.COLUMNS),
    DECIMALS("hand-written loop of decimals", Pace.OBJECTS),
    EXPLAINING("Chiso, explaining every step", Pace.OBJECTS),
    JEXL("JEXL expressions", Pace.OBJECTS),
    EXCEL("workbook of formulas, by POI", Pace.ENGINE),
    DMN("KIE DMN decisions", Pace.ENGINE),
    DROOLS("Drools rules", Pace.ENGINE);

    private final String words;
    private final Pace pace;

    /** How many units it is timed on: fast ones need many, slow ones take long for few. */
    enum Pace {
        COLUMNS(10_598, 10),
        OBJECTS(1_000, 1),
        ENGINE(50, 1);

        private final int units;
        private final int times;

        Pace(int units, int times) {
            this.units = units;
            this.times = times;
        }
    }

    Engine(String words, Pace pace) {
        this.words = words;
        this.pace = pace;
    }

    /** What it is, for a table. */
    String words() {
        return words;
    }

    /** How many units it is timed on. */
    int units() {
        return pace.units;
    }

    /** How many times over, in one call. */
    int times() {
        return pace.times;
    }

    /** Whether it reads Chiso's editions; the others have rules written from {@link Plain}. */
    boolean isChiso() {
        return this == BATCH || this == EXPLAINING;
    }

    Contender on(Answers answers) {
        return switch (this) {
            case BATCH -> Chiso.batch(answers);
            case EXPLAINING -> Chiso.explaining(answers);
            default -> on(Plain.of(answers.index()), Numbers.of(answers));
        };
    }

    /**
     * The same without any of Chiso.
     *
     * @throws IllegalArgumentException if it is one of Chiso's
     */
    Contender on(Plain plain, Numbers numbers) {
        return switch (this) {
            case LONGS -> new LongColumns(plain, numbers);
            case INTS -> new IntColumns(plain, numbers);
            case DECIMALS -> new DecimalLoop(plain, numbers);
            case JEXL -> new JexlScripts(plain, numbers);
            case EXCEL -> new ExcelFormulas(plain, numbers);
            case DMN -> new DmnDecisions(plain, numbers);
            case DROOLS -> new DroolsRules(plain, numbers);
            case BATCH, EXPLAINING -> throw new IllegalArgumentException(this + " reads the edition itself");
        };
    }
}
