/**
 * Who may do what on whose assessment. Start with {@link vn.chiso.core.access.AccessPolicy}, the one interface that every command and every
 * read asks, and {@link vn.chiso.core.access.Roles}, which answers from roles that are data. Passwords and sessions are the application's.
 */
@NullMarked
package vn.chiso.core.access;

import org.jspecify.annotations.NullMarked;
