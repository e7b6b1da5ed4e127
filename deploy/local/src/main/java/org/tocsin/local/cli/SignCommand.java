package org.tocsin.local.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.sign.AgreementSigner;
import org.tocsin.local.sign.DemoSigner;
import org.tocsin.local.sign.KeyRing;
import org.tocsin.local.sign.PersonalKey;
import org.tocsin.local.stack.Part;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "sign")
final class SignCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Parameters(paramLabel = "<agreementId>", arity = "1..*")
    private List<UUID> agreements;

    @ArgGroup(multiplicity = "1")
    private Person person;

    @Option(names = "--party", paramLabel = "superior|subordinate")
    private Optional<AgreementSigner.Party> party;

    @Option(names = "--key", paramLabel = "<file.p12>")
    private Optional<Path> key;

    @Option(names = "--password-file", paramLabel = "<file>")
    private Optional<Path> passwordFile;

    @Option(names = "--algorithm", paramLabel = "PS256")
    private Optional<String> algorithm;

    @Option(names = "--gateway", paramLabel = "<url>")
    private Optional<URI> gateway;

    /** Who signs: a demo user, or whoever's token a command prints. */
    private static final class Person {

        @Option(names = "--as", paramLabel = "<user>", required = true)
        private String user;

        @Option(names = "--token-command", paramLabel = "<command>", required = true)
        private String tokenCommand;
    }

    @Override
    public Integer call() {
        Suite suite = Suite.of(command);
        String token =
                person.user == null
                        ? tokenOf(person.tokenCommand)
                        : suite.stack().token(person.user);
        AgreementSigner signer =
                new AgreementSigner(
                        gateway.orElseGet(() -> suite.stack().url(Part.GATEWAY)),
                        token,
                        keys(suite),
                        algorithm);
        for (UUID agreement : agreements) {
            suite.console().line(told(signer.sign(agreement.toString(), party)));
        }
        return 0;
    }

    private static Sentence told(AgreementSigner.Signed signed) {
        return Sentence.of(
                "已签署 %1$s，状态 %2$s。%n%3$s，证书指纹 %4$s（私钥未离开本机）",
                "Signed %1$s, status %2$s.%n%3$s, certificate %4$s (the private key stayed on this machine)",
                signed.agreementNo(),
                signed.status(),
                signed.pdf()
                        ? signed.algorithm() + " (JSON + PDF)"
                        : signed.algorithm() + " (JSON)",
                signed.thumbprint());
    }

    private KeyRing keys(Suite suite) {
        if (key.isPresent()) {
            char[] password = password();
            return (_, _) -> PersonalKey.read(key.get(), password);
        }
        if (person.user == null) {
            throw new LaunchFailure(
                    Sentence.of(
                            "请以 --key 指明签名人的 PKCS#12 密钥文件。",
                            "Say with --key which PKCS#12 file holds the signer's key."));
        }
        return DemoSigner.of(suite.settings().home().keys(), person.user);
    }

    /** Asked for where there is somebody to answer; it never stands on the command line. */
    private char[] password() {
        try {
            if (passwordFile.isPresent()) {
                return Files.readString(passwordFile.get()).strip().toCharArray();
            }
        } catch (IOException e) {
            throw new LaunchFailure(
                    Sentence.of(
                            "无法读取口令文件 %1$s。",
                            "The password file %1$s cannot be read.", passwordFile.get()),
                    e);
        }
        char[] typed =
                System.console() == null
                        ? null
                        : System.console().readPassword(Sentence.english() ? "Password: " : "口令：");
        if (typed == null) {
            throw new LaunchFailure(
                    Sentence.of(
                            "请以 --password-file 指明口令文件。",
                            "Say with --password-file where the password is."));
        }
        return typed;
    }

    private static String tokenOf(String tokenCommand) {
        try {
            Process process =
                    new ProcessBuilder("sh", "-c", tokenCommand)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            String token =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                            .strip();
            if (process.waitFor() == 0 && !token.isEmpty()) {
                return token;
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new LaunchFailure(
                Sentence.of("命令没有给出令牌：%1$s", "The command gave no token: %1$s", tokenCommand));
    }
}
