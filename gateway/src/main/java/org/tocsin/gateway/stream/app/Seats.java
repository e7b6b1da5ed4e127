package org.tocsin.gateway.stream.app;

import java.util.HashMap;
import java.util.Map;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/**
 * How many streams there are, and whose: they stay for hours, so they are counted by themselves.
 */
final class Seats {

    private final int most;
    private final int perAccount;
    private final Map<String, Integer> byAccount = new HashMap<>();
    private int taken;

    Seats(int most, int perAccount) {
        this.most = most;
        this.perAccount = perAccount;
    }

    /** {@link #leave} must follow, unless it is refused. */
    synchronized void take(String account) {
        if (taken >= most) {
            throw new Refusal.Of(
                    ProblemType.UNAVAILABLE,
                    Text.of(
                            "事件流连接已满，请稍后重试，或改用 GET /feed 拉取",
                            "There is no room for one more stream: try again later, or pull with GET /feed"));
        }
        int own = byAccount.getOrDefault(account, 0);
        if (own >= perAccount) {
            throw new Refusal.Of(
                    ProblemType.TOO_MANY_REQUESTS,
                    Text.of(
                            "您已有 %d 个事件流连接，请先关闭其一".formatted(own),
                            "You have %d streams open: close one of them first".formatted(own)));
        }
        taken++;
        byAccount.put(account, own + 1);
    }

    synchronized void leave(String account) {
        taken--;
        byAccount.computeIfPresent(account, (_, own) -> own == 1 ? null : own - 1);
    }

    synchronized int taken() {
        return taken;
    }
}
