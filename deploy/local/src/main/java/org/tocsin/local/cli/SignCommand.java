package org.tocsin.local.cli;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.sign.AgreementSigner;
import org.tocsin.local.stack.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "sign")
final class SignCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Parameters(paramLabel = "<agreementId>")
    private UUID agreementId;

    @Option(names = "--as", paramLabel = "<user>", required = true)
    private String user;

    @Option(names = "--party", paramLabel = "superior|subordinate", required = true)
    private AgreementSigner.Party party;

    @Override
    public Integer call() {
        Suite suite = Suite.of(command);
        Path keys = suite.settings().home().directory().resolve("keys");
        AgreementSigner signer =
                new AgreementSigner(
                        suite.stack().url(Part.GATEWAY), suite.stack().token(user), keys, user);
        AgreementSigner.Signed signed = signer.sign(agreementId.toString(), party);
        suite.console()
                .line(
                        Sentence.of(
                                "已签署 %1$s，状态 %2$s。%n演示密钥 %3$s%n保存在 %4$s（仅本机，私钥未上传）",
                                "Signed %1$s, status %2$s.%nDemo key %3$s%nkept in %4$s (on this machine only; the private key was not sent)",
                                signed.agreementNo(),
                                signed.status(),
                                signed.kid(),
                                signed.keyFile()));
        return 0;
    }
}
