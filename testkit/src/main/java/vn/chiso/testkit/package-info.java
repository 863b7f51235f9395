/**
 * For people who test their own criteria sets: editions and assessments from few words ({@link vn.chiso.testkit.TestEditions}), assertions
 * that say why ({@link vn.chiso.testkit.ChisoAssertions}), worked cases as tests ({@link vn.chiso.testkit.WorkedCaseTests}) and generators
 * for properties ({@link vn.chiso.testkit.ChisoArbitraries}).
 */
@NullMarked
package vn.chiso.testkit;

import org.jspecify.annotations.NullMarked;
