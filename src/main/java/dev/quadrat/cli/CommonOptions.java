package dev.quadrat.cli;

import dev.quadrat.workbench.Derivation;

import picocli.CommandLine.Option;

/** Options of every subcommand. */
final class CommonOptions {
    @Option(
            names = {"-v", "--verbose"},
            description = "Tell more: stack traces, and what experiment code prints.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    void showOutput(Derivation derivation, Console console) {
        if (verbose && !derivation.output().isEmpty()) {
            console.err().print(derivation.output());
        }
    }
}
