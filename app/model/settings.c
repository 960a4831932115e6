/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/settings.h"

#include "item-internal.h"

#include <glib/gi18n-lib.h>

#define CHOICE US_FIELD_ATTRIBUTE | US_FIELD_SPARSE

/* Registers an enumeration when somebody first asks for it. */
#define DEFINE_CHOICE(Type, function, ...)                                                         \
  static GType function (void)                                                                     \
  {                                                                                                \
    static const GEnumValue values[] = { __VA_ARGS__, { 0, NULL, NULL } };                         \
    static gsize type = 0;                                                                         \
                                                                                                   \
    if (g_once_init_enter (&type))                                                                 \
      g_once_init_leave (&type, g_enum_register_static (#Type, values));                           \
    return type;                                                                                   \
  }
#define NICK(value, nick)                                                                          \
  {                                                                                                \
    value, #value, nick                                                                            \
  }

DEFINE_CHOICE (UsPaper, get_papers, NICK (US_PAPER_A4, "a4"), NICK (US_PAPER_LETTER, "letter"))
DEFINE_CHOICE (UsAlignment, get_alignments, NICK (US_ALIGNMENT_RAGGED, "ragged"),
               NICK (US_ALIGNMENT_JUSTIFIED, "justified"))
DEFINE_CHOICE (UsNumberingStyle, get_numberings, NICK (US_NUMBERING_LATIN, "latin"),
               NICK (US_NUMBERING_ARABIC, "arabic"))
DEFINE_CHOICE (UsSignatoryLayout, get_signatory_layouts,
               NICK (US_SIGNATORY_LAYOUT_AUTOMATIC, "automatic"),
               NICK (US_SIGNATORY_LAYOUT_LINES, "lines"),
               NICK (US_SIGNATORY_LAYOUT_COLUMNS_2, "columns-2"),
               NICK (US_SIGNATORY_LAYOUT_COLUMNS_3, "columns-3"),
               NICK (US_SIGNATORY_LAYOUT_COLUMNS_4, "columns-4"),
               NICK (US_SIGNATORY_LAYOUT_TABLE, "table"),
               NICK (US_SIGNATORY_LAYOUT_RUN_ON, "run-on"))
DEFINE_CHOICE (UsPrinted, get_printed, NICK (US_PRINTED_CONFIRMED, "confirmed"),
               NICK (US_PRINTED_INVITED, "invited"), NICK (US_PRINTED_ALL, "all"))
DEFINE_CHOICE (UsLogos, get_logos, NICK (US_LOGOS_AT_START, "start"),
               NICK (US_LOGOS_IN_CENTRE, "centre"), NICK (US_LOGOS_AT_END, "end"),
               NICK (US_LOGOS_SPREAD, "spread"))
DEFINE_CHOICE (UsOnPages, get_on_pages, NICK (US_ON_FOLLOWING_PAGES, "following"),
               NICK (US_ON_ALL_PAGES, "all"), NICK (US_ON_NO_PAGE, "none"))

static const UsField fields[] = {
  { "paper", N_ ("Paper"), US_FIELD_CHOICE, CHOICE, get_papers },
  { "margin-top", N_ ("Top Margin"), US_FIELD_MILLIMETRES, US_FIELD_ATTRIBUTE, NULL },
  { "margin-bottom", N_ ("Bottom Margin"), US_FIELD_MILLIMETRES, US_FIELD_ATTRIBUTE, NULL },
  { "margin-start", N_ ("Margin Before the Text"), US_FIELD_MILLIMETRES, US_FIELD_ATTRIBUTE, NULL },
  { "margin-end", N_ ("Margin After the Text"), US_FIELD_MILLIMETRES, US_FIELD_ATTRIBUTE, NULL },
  { "font", N_ ("Font"), US_FIELD_LINE, US_FIELD_ATTRIBUTE, NULL },
  { "font-size", N_ ("Font Size"), US_FIELD_POINTS, US_FIELD_ATTRIBUTE, NULL },
  { "alignment", N_ ("Alignment"), US_FIELD_CHOICE, CHOICE, get_alignments },
  { "numbering", N_ ("Numbering"), US_FIELD_CHOICE, CHOICE, get_numberings },
  { "signatory-layout", N_ ("Layout of the Signatories"), US_FIELD_CHOICE, CHOICE,
    get_signatory_layouts },
  { "printed", N_ ("Who Is Printed"), US_FIELD_CHOICE, CHOICE, get_printed },
  { "logos", N_ ("Place of the Logos"), US_FIELD_CHOICE, CHOICE, get_logos },
  { "page-numbers", N_ ("Page Numbers"), US_FIELD_CHOICE, CHOICE, get_on_pages },
  { "running-header", N_ ("Running Header"), US_FIELD_CHOICE, CHOICE, get_on_pages },
  { "running-text", N_ ("Text of the Running Header"), US_FIELD_LINE, US_FIELD_ATTRIBUTE, NULL },
};

struct _UsSettings
{
  UsItem parent_instance;
  UsStatement *statement; /* not owned */
};

G_DEFINE_FINAL_TYPE (UsSettings, us_settings, US_TYPE_ITEM)

static void
us_settings_class_init (UsSettingsClass *klass)
{
  us_item_class_set_fields (US_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
us_settings_init (UsSettings *self)
{
}

void
us_settings_set_statement (UsSettings *self, UsStatement *statement)
{
  self->statement = statement;
}

UsStatement *
us_settings_peek_statement (UsSettings *self)
{
  return self->statement;
}

/**
 * us_settings_new:
 *
 * Makes settings that belong to no statement, such as those of a house style. Main thread only.
 *
 * Returns: (transfer full): the settings
 */
UsSettings *
us_settings_new (void)
{
  return g_object_new (US_TYPE_SETTINGS, NULL);
}

/**
 * us_settings_is_default:
 * @self: settings
 *
 * Tells whether they say nothing. Main thread only.
 *
 * Returns: %TRUE when every setting is as in a new statement
 */
gboolean
us_settings_is_default (UsSettings *self)
{
  g_return_val_if_fail (US_IS_SETTINGS (self), TRUE);

  return us_item_peek_values (US_ITEM (self))->filled == 0;
}

/**
 * us_settings_get_number:
 * @self: settings
 * @property: a property that is a number of millimetres or points
 * @fallback: what it is when nobody has said
 *
 * Gives a number. Main thread only.
 *
 * Returns: millimetres or points
 */
double
us_settings_get_number (UsSettings *self, guint property, double fallback)
{
  const char *value;

  g_return_val_if_fail (US_IS_SETTINGS (self), fallback);

  value = us_item_get_string (US_ITEM (self), property);
  return *value != '\0' ? g_ascii_strtod (value, NULL) : fallback;
}

/**
 * us_settings_assign:
 * @self: settings
 * @from: other settings
 * @error: %US_ERROR_REFUSED
 *
 * Makes all settings what they are in @from, through the gate when @self belongs to a statement.
 * Main thread only.
 *
 * Returns: whether it could be done
 */
gboolean
us_settings_assign (UsSettings *self, UsSettings *from, GError **error)
{
  g_return_val_if_fail (US_IS_SETTINGS (self), FALSE);
  g_return_val_if_fail (US_IS_SETTINGS (from), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gboolean done;

      if (fields[i].kind == US_FIELD_CHOICE)
        done = us_item_set_choice (US_ITEM (self), i + 1,
                                   us_item_get_choice (US_ITEM (from), i + 1), error);
      else
        done = us_item_set_string (US_ITEM (self), i + 1,
                                   us_item_get_string (US_ITEM (from), i + 1), error);
      if (!done)
        return FALSE;
    }
  return TRUE;
}
