/** What web servers give to read. */
@NullMarked
package dev.quadrat.storage.http;

import org.jspecify.annotations.NullMarked;
