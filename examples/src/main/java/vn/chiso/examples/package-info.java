/** Runnable examples. Start with {@link vn.chiso.examples.Main}: a real assessment, from its inputs to its remediation plan. */
@NullMarked
package vn.chiso.examples;

import org.jspecify.annotations.NullMarked;
