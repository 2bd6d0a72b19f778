/** What runners other than this machine want: their settings, a look whether they can work. */
@NullMarked
package dev.quadrat.ui.runner;

import org.jspecify.annotations.NullMarked;
