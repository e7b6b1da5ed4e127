package org.tocsin.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of a page: each {@code sh} block with the {@code text} block after it, the answer
 * that it shows.
 */
record Guide(Path page, List<Step> steps) {

    private static final Pattern BLOCK =
            Pattern.compile("^```(sh|text)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /**
     * @param shown what the page shows as the answer; {@code …} stands for anything
     */
    record Step(String commands, String shown) {

        boolean isAnsweredBy(String output) {
            String pattern =
                    Pattern.quote(shown.strip()).replace("…", "\\E.*\\Q").replace("\\Q\\E", "");
            return Pattern.compile(pattern).matcher(output.strip()).matches();
        }
    }

    static Guide read(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        String commands = "";
        Matcher blocks = BLOCK.matcher(Files.readString(page));
        while (blocks.find()) {
            if (blocks.group(1).equals("sh")) {
                commands += blocks.group(2);
            } else {
                steps.add(new Step(commands, blocks.group(2)));
                commands = "";
            }
        }
        return new Guide(page, steps);
    }
}
