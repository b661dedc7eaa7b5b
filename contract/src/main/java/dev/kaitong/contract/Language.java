package dev.kaitong.contract;

/** The two languages in which everything is explained. */
public enum Language {
    /** Simplified Chinese, the default. */
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as in {@code Content-Language}. */
    public String tag() {
        return tag;
    }
}
