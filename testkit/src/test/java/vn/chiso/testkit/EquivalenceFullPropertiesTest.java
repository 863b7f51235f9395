package vn.chiso.testkit;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Many tries, in the profile {@code full} only. */
@PropertyDefaults(tries = 3_000)
@AddLifecycleHook(EquivalenceFullPropertiesTest.OnlyInFull.class)
class EquivalenceFullPropertiesTest extends EquivalenceProperties {
    static class OnlyInFull implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Boolean.getBoolean("chiso.full")
                    ? SkipResult.doNotSkip()
                    : SkipResult.skip("many tries: only with -Dchiso.full=true");
        }
    }
}
