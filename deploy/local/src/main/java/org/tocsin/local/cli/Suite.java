package org.tocsin.local.cli;

import org.tocsin.local.stack.Settings;
import org.tocsin.local.stack.Stack;
import picocli.CommandLine.Model.CommandSpec;

/** The suite of this checkout, as the environment describes it. */
record Suite(Settings settings, Stack stack, Console console) {

    static Suite of(CommandSpec command) {
        Settings settings = Settings.ofPeople(System.getenv());
        Console console = new Console(command);
        return new Suite(settings, new Stack(settings, console), console);
    }
}
