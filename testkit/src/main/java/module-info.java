/** For people who test their own criteria sets. */
module vn.chiso.testkit {
    requires transitive vn.chiso.core;
    requires transitive org.assertj.core;
    requires transitive net.jqwik.api;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports vn.chiso.testkit;
}
