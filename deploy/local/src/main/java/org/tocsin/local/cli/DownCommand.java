package org.tocsin.local.cli;

import java.util.concurrent.Callable;
import org.tocsin.local.servers.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "down")
final class DownCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
        Suite suite = Suite.of(command);
        suite.stack().down();
        suite.console()
                .line(Sentence.of("已全部停止；数据保留。", "Everything is stopped; the data is kept."));
        return 0;
    }
}
