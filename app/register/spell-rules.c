/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/spell-rules.h"

#define MASCULINE "%spellout-cardinal-masculine"
#define FEMININE "%spellout-cardinal-feminine"

/* ICU's own rules for Arabic have one form from three to nineteen, and write "إثنان" and "ثلاثة
 * مائة". From three to ten a number takes the gender that its noun has not. */
#define ARABIC_TENS(units)                                                                         \
  "20: [" units " و]عشرون; 30: [" units " و]ثلاثون; 40: [" units " و]أربعون; 50: [" units          \
  " و]خمسون; 60: [" units " و]ستون; 70: [" units " و]سبعون; 80: [" units " و]ثمانون; 90: [" units  \
  " و]تسعون;"

/* These are of neither gender; how many thousands there are is said of "ألف", a masculine. */
#define ARABIC_LARGE                                                                                                \
  "100: مائة[ و>>]; 200: مائتان[ و>>]; 300: ثلاثمائة[ و>>]; 400: أربعمائة[ و>>];"     \
  "500: خمسمائة[ و>>]; 600: ستمائة[ و>>]; 700: سبعمائة[ و>>]; 800: ثمانمائة[ و>>];" \
  "900: تسعمائة[ و>>]; 1000: ألف[ و>>]; 2000: ألفان[ و>>]; 3000: " ARABIC_THOUSANDS                                 \
  "200000/1000: مائتا ألف[ و>>]; 201000/1000: " ARABIC_THOUSANDS                                                    \
  "1000000: مليون[ و>>]; 2000000: مليونان[ و>>]; 3000000: <" MASCULINE                                              \
  "<$(cardinal,few{ ملايين}many{ مليونا}other{ مليون})$[ و>>];"
#define ARABIC_THOUSANDS "<" MASCULINE "<$(cardinal,few{ آلاف}many{ ألفا}other{ ألف})$[ و>>];"

/* "ثماني" as it stands before what is counted, "ثمان" and "إحدى" before the tens. */
static const char arabic[] =
    MASCULINE ": صفر; واحد; اثنان; ثلاثة; أربعة; خمسة; ستة; سبعة; ثمانية; تسعة; عشرة;"
              "أحد عشر; اثنا عشر; 13: >> عشر;" ARABIC_TENS (">>") ARABIC_LARGE FEMININE
    ": صفر; واحدة; اثنتان; ثلاث; أربع; خمس; ست; سبع; ثماني; تسع; عشر;"
    "إحدى عشرة; اثنتا عشرة; 13: >> عشرة;" ARABIC_TENS (">%with-tens>") ARABIC_LARGE
    "%with-tens: =" FEMININE "=; إحدى; =" FEMININE "=; 8: ثمان; =" FEMININE "=;";

/**
 * us_spell_rules_get:
 * @language: the code of a language without its country
 *
 * Gets rules for numbers in words that are better than those of ICU, in the form that ICU reads.
 * Any thread.
 *
 * Returns: (transfer none) (nullable): the rules; %NULL where those of ICU do
 */
const char *
us_spell_rules_get (const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  return g_str_equal (language, "ar") ? arabic : NULL;
}
