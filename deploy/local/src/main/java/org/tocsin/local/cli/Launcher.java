package org.tocsin.local.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code ./tocsin}: what people type to run the suite on their own machine. */
@Command(
        name = "tocsin",
        synopsisSubcommandLabel = "<command>",
        sortOptions = false,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            RestartCommand.class,
            ClockCommand.class,
            TokenCommand.class,
            SignCommand.class,
            DemoCommand.class,
            TestCommand.class,
            BenchCommand.class,
            ParkedCommand.class,
            ReplayCommand.class,
            ResetCommand.class
        })
public final class Launcher {

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private String language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        chooseLanguage(arguments);
        CommandLine line = new CommandLine(new Launcher());
        line.setResourceBundle(ResourceBundle.getBundle("org.tocsin.local.cli.help"));
        line.setUsageHelpWidth(130);
        line.setUsageHelpAutoWidth(false);
        line.setUnmatchedOptionsArePositionalParams(false);
        line.getSubcommands().get("test").setUnmatchedOptionsArePositionalParams(true);
        line.getSubcommands().get("bench").setUnmatchedOptionsArePositionalParams(true);
        line.setParameterExceptionHandler(Launcher::misunderstood);
        line.setExecutionExceptionHandler((failure, command, _) -> failed(failure, command));
        if (arguments.length == 0) {
            line.usage(line.getOut());
            return 2;
        }
        return line.execute(arguments);
    }

    /** Before the command line is parsed, because its help is in that language too. */
    private static void chooseLanguage(String... arguments) {
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].startsWith("--lang=")) {
                System.setProperty(
                        Sentence.LANGUAGE_PROPERTY, arguments[at].substring("--lang=".length()));
            } else if ("--lang".equals(arguments[at]) && at + 1 < arguments.length) {
                System.setProperty(Sentence.LANGUAGE_PROPERTY, arguments[at + 1]);
            }
        }
        Locale.setDefault(Sentence.english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    private static int misunderstood(CommandLine.ParameterException failure, String... arguments) {
        String typed = "./tocsin " + String.join(" ", arguments);
        failure.getCommandLine()
                .getErr()
                .println(
                        Sentence.of(
                                "无法理解“%1$s”；用法见 ./tocsin --help。（%2$s）",
                                "Not understood: \"%1$s\"; see ./tocsin --help. (%2$s)",
                                typed,
                                failure.getMessage()));
        return 2;
    }

    private static int failed(Exception failure, CommandLine command) {
        if (failure instanceof LaunchFailure launchFailure) {
            command.getErr().println(launchFailure.sentence());
        } else {
            command.getErr().println(Sentence.of("未预料的错误：%1$s", "Unexpected: %1$s", failure));
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }
}
