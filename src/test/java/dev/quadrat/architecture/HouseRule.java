package dev.quadrat.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the architecture.
 *
 * @param name what the rule guards, for test reports
 */
record HouseRule(String name, ArchRule rule) {
    @Override
    public String toString() {
        return name;
    }
}
