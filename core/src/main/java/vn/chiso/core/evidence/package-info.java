/**
 * What proves a measurement (tài liệu kiểm chứng): its metadata, which kinds a leaf demands, and the way to its content. Start with {@link
 * vn.chiso.core.evidence.Evidence}. The files lie with the application, behind {@link vn.chiso.core.evidence.EvidenceStorage}; nothing here
 * can delete one.
 */
@NullMarked
package vn.chiso.core.evidence;

import org.jspecify.annotations.NullMarked;
