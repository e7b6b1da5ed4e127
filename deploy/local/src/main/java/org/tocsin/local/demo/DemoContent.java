package org.tocsin.local.demo;

import com.fasterxml.jackson.databind.JavaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the demonstration district consists of: units, enterprises, findings and accidents, all
 * invented by us.
 */
final class DemoContent {

    private static final int ENTERPRISES = 60;
    private static final List<String> BRANDS =
            List.of(
                    "恒泰", "永固", "瑞丰", "宏达", "嘉业", "正和", "明阳", "长青", "金石", "汇通", "远航", "聚力", "新盛",
                    "百川", "晨光", "安顺", "华岳", "天工", "云帆", "三和");
    private static final List<String> SURNAMES =
            List.of(
                    "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨",
                    "许", "何", "吕", "施");
    private static final List<String> GIVEN =
            List.of("建国", "秀英", "志远", "海燕", "立新", "春梅", "文博", "晓峰", "玉兰", "国栋", "思齐", "永康", "佳宁");

    private DemoContent() {}

    /** {@code parent} is a name in the directory. */
    record DemoUnit(
            String kind,
            String name,
            String division,
            String industry,
            String grid,
            String parent,
            String principal,
            String creditCode) {}

    record DemoFinding(String part, String item, String description, String grade) {}

    /** {@code industrial}: it happened in an enterprise of the directory. */
    record DemoAccident(String category, String typeCode, boolean industrial, String description) {}

    /** The trade's word in a name, and its division of GB/T 4754-2017. */
    private record Trade(String word, String industry) {}

    private static final List<Trade> TRADES =
            List.of(
                    new Trade("五金制品有限公司", "C33"),
                    new Trade("机械设备有限公司", "C34"),
                    new Trade("家具有限公司", "C21"),
                    new Trade("纺织有限公司", "C17"),
                    new Trade("食品有限公司", "C13"),
                    new Trade("塑业有限公司", "C29"),
                    new Trade("建材有限公司", "C30"),
                    new Trade("电器有限公司", "C38"),
                    new Trade("化工有限公司", "C26"),
                    new Trade("建筑工程有限公司", "E47"),
                    new Trade("运输有限公司", "G54"),
                    new Trade("仓储有限公司", "G59"),
                    new Trade("商贸有限公司", "F52"),
                    new Trade("宾馆有限公司", "H61"),
                    new Trade("餐饮管理有限公司", "H62"));

    static List<DemoUnit> units() {
        return read("units", DemoUnit.class);
    }

    static List<DemoFinding> findings() {
        return read("findings", DemoFinding.class);
    }

    static List<DemoAccident> accidents() {
        return read("accidents", DemoAccident.class);
    }

    /** Half of them in the town, a third in the streets, the others in the high-tech zone. */
    static List<DemoUnit> enterprises() {
        List<DemoUnit> all = new ArrayList<>();
        for (int i = 0; i < ENTERPRISES; i++) {
            Trade trade = TRADES.get(i % TRADES.size());
            String brand = BRANDS.get((i * 7 + i / BRANDS.size()) % BRANDS.size());
            all.add(enterprise(i, brand, trade));
        }
        return all;
    }

    private static DemoUnit enterprise(int number, String brand, Trade trade) {
        String division = number % 6 < 3 ? "990101001" : number % 6 < 5 ? "990101002" : "990171";
        String place = number % 6 < 3 ? "东岭" : number % 6 < 5 ? "石桥" : "高新";
        String parent = number % 6 < 3 ? "东岭镇人民政府" : number % 6 < 5 ? "石桥街道办事处" : "高新区管理委员会";
        return new DemoUnit(
                "ENTERPRISE",
                place + brand + trade.word(),
                division,
                trade.industry(),
                division + "-G0" + (1 + number % 3),
                parent,
                SURNAMES.get(number * 3 % SURNAMES.size()) + GIVEN.get(number % GIVEN.size()),
                CreditCode.of("91990101MA9%06d".formatted(number + 1)));
    }

    private static <T> List<T> read(String name, Class<T> type) {
        JavaType list = DemoApi.JSON.getTypeFactory().constructCollectionType(List.class, type);
        try (InputStream in = DemoContent.class.getResourceAsStream("/demo/" + name + ".json")) {
            return DemoApi.JSON.readValue(in, list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
