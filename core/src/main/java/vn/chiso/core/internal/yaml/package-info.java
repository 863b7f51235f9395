/**
 * Strict YAML and JSON in and out, with the place of every value. Start with {@link vn.chiso.core.internal.yaml.YamlReader}; for
 * Chiso's own packages only, not exported.
 */
@NullMarked
package vn.chiso.core.internal.yaml;

import org.jspecify.annotations.NullMarked;
