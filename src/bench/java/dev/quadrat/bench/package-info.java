/** Measures of jar → plan at scale: {@code mvn -Pbench -Dbench.main=… generate-test-sources}. */
@NullMarked
package dev.quadrat.bench;

import org.jspecify.annotations.NullMarked;
