package vn.chiso.testkit;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Many tries, in the profile {@code full} only. */
@PropertyDefaults(tries = 2_000)
@AddLifecycleHook(EquivalenceFullPropertiesTest.OnlyInFull.class)
class BatchEquivalenceFullTest extends BatchEquivalenceProperties {}
