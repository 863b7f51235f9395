/**
 * What may still come of a follow-up: what is best chosen of the open actions within the days that people have, and what the score at the end
 * of the year is likely to be. It hands the follow-up to {@link vn.chiso.core.planning} and {@link vn.chiso.core.forecast} and names what it
 * could not count. Start with {@link vn.chiso.core.progress.outlook.Choices} and {@link vn.chiso.core.progress.outlook.Outlook}.
 */
@NullMarked
package vn.chiso.core.progress.outlook;

import org.jspecify.annotations.NullMarked;
