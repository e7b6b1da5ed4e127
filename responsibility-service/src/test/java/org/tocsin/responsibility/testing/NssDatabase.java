package org.tocsin.responsibility.testing;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;

/**
 * The database of trusted authorities that {@code pdfsig} reads. Made through libnss3, which comes
 * with it, because {@code certutil} is a package of its own that few have.
 */
public final class NssDatabase {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final int THREE_FLAGS = 3 * Integer.BYTES;

    private final Arena arena;
    private final SymbolLookup library;

    private NssDatabase(Arena arena) {
        this.arena = arena;
        this.library =
                SymbolLookup.libraryLookup("libnss3.so", arena)
                        .or(SymbolLookup.libraryLookup("libsmime3.so", arena));
    }

    /** Makes it in an empty directory, trusting one authority. */
    public static void trusting(Path folder, X509Certificate authority) throws Exception {
        Files.createDirectories(folder);
        try (Arena arena = Arena.ofConfined()) {
            new NssDatabase(arena).make(folder, TestAuthority.pem(authority));
        } catch (Throwable e) {
            throw new IllegalStateException("No NSS database", e);
        }
    }

    private void make(Path folder, String pem) throws Throwable {
        require(call("NSS_InitReadWrite", text("sql:" + folder.toAbsolutePath())));
        MemorySegment slot = (MemorySegment) function("PK11_GetInternalKeySlot", ADDRESS).invoke();
        require(call("PK11_InitPin", slot, MemorySegment.NULL, text("")));
        byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
        MemorySegment certificate =
                (MemorySegment)
                        function("CERT_DecodeCertFromPackage", ADDRESS, ADDRESS, JAVA_INT)
                                .invoke(arena.allocateFrom(JAVA_BYTE, bytes), bytes.length);
        require(
                (int)
                        function(
                                        "PK11_ImportCert",
                                        JAVA_INT,
                                        ADDRESS,
                                        ADDRESS,
                                        JAVA_LONG,
                                        ADDRESS,
                                        JAVA_INT)
                                .invoke(slot, certificate, 0L, text("authority"), 0));
        MemorySegment trust = arena.allocate(THREE_FLAGS);
        require(call("CERT_DecodeTrustString", trust, text("C,C,C")));
        MemorySegment database =
                (MemorySegment) function("CERT_GetDefaultCertDB", ADDRESS).invoke();
        require(call("CERT_ChangeCertTrust", database, certificate, trust));
        release("CERT_DestroyCertificate", certificate);
        release("PK11_FreeSlot", slot);
        require((int) function("NSS_Shutdown", JAVA_INT).invoke());
    }

    private void release(String name, MemorySegment held) throws Throwable {
        LINKER.downcallHandle(library.find(name).orElseThrow(), FunctionDescriptor.ofVoid(ADDRESS))
                .invoke(held);
    }

    private MemorySegment text(String text) {
        return arena.allocateFrom(text);
    }

    private int call(String name, MemorySegment... arguments) throws Throwable {
        MemoryLayout[] layouts = new MemoryLayout[arguments.length];
        java.util.Arrays.fill(layouts, ADDRESS);
        return (int) function(name, JAVA_INT, layouts).invokeWithArguments((Object[]) arguments);
    }

    private java.lang.invoke.MethodHandle function(
            String name, MemoryLayout answer, MemoryLayout... arguments) {
        return LINKER.downcallHandle(
                library.find(name).orElseThrow(), FunctionDescriptor.of(answer, arguments));
    }

    private static void require(int outcome) {
        if (outcome != 0) {
            throw new IllegalStateException("libnss3 answered " + outcome);
        }
    }
}
