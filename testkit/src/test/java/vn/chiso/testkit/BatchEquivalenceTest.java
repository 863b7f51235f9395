package vn.chiso.testkit;

import net.jqwik.api.PropertyDefaults;

/** A moderate number of tries; {@link BatchEquivalenceFullTest} has many. */
@PropertyDefaults(tries = 40)
class BatchEquivalenceTest extends BatchEquivalenceProperties {}
