/** Objects on S3. Keys are taken as they are written: no character of a URI is an escape. */
@NullMarked
package dev.quadrat.storage.s3;

import org.jspecify.annotations.NullMarked;
