/**
 * Assertions for people who test their own criteria sets. Start with {@link vn.chiso.testkit.ChisoAssertions}.
 */
@NullMarked
package vn.chiso.testkit;

import org.jspecify.annotations.NullMarked;
