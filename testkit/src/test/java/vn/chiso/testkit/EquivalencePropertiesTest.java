package vn.chiso.testkit;

import net.jqwik.api.PropertyDefaults;

/** A moderate number of tries; {@link EquivalenceFullPropertiesTest} has many. */
@PropertyDefaults(tries = 100)
class EquivalencePropertiesTest extends EquivalenceProperties {}
