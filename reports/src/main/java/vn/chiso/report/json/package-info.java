/** Reports as JSON for other systems. Start with {@link vn.chiso.report.json.JsonWriter}. */
@NullMarked
package vn.chiso.report.json;

import org.jspecify.annotations.NullMarked;
