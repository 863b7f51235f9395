package vn.chiso.core.planning;

import vn.chiso.core.score.Rational;

/** How much work a post can do. */
public sealed interface Capacity {
    /**
     * So many people, each doing one person-day on every working day.
     *
     * @param number one or more
     */
    record People(int number) implements Capacity {}

    /**
     * So many person-days in a month, as many on one of its working days as on another.
     *
     * @param personDays zero or more
     */
    record Monthly(Rational personDays) implements Capacity {}
}
