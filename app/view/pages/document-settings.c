/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/pages/document-settings.h"

#include "model/language.h"
#include "model/settings.h"
#include "view/accessible.h"
#include "view/pages/house-styles-group.h"
#include "view/pages/letterhead-group.h"
#include "view/pages/number-spin.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* What numbers are when the letter does not say, as on its pages. */
#define MARGIN 25.0
#define FONT_SIZE 11.0
#define FONT_SIZE_ARABIC 13.0

struct _UsDocumentSettings
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *paper;
  AdwComboRow *font;
  AdwComboRow *alignment;
  AdwComboRow *numbering;
  AdwComboRow *signatory_layout;
  AdwComboRow *printed;
  AdwComboRow *page_numbers;
  AdwComboRow *running_header;
  AdwEntryRow *running_text;
  GtkSpinButton *margin_top;
  GtkSpinButton *margin_bottom;
  GtkSpinButton *margin_start;
  GtkSpinButton *margin_end;
  GtkSpinButton *font_size;
  AdwPreferencesPage *letterhead_page;
  AdwPreferencesPage *style_page;

  UsStatement *statement;
  UsHistory *history;
  guint64 start; /* where its steps were when the window came */
  guint undone;  /* steps, that can be done again here */
};

G_DEFINE_FINAL_TYPE (UsDocumentSettings, us_document_settings, ADW_TYPE_PREFERENCES_WINDOW)

static void
bind_spin (UsDocumentSettings *self, GtkSpinButton *spin, const char *property, double fallback)
{
  us_number_spin_bind (spin, us_statement_get_settings (self->statement), property, fallback);
}

static void
bind_choice (UsDocumentSettings *self, AdwComboRow *row, const char *property)
{
  g_object_bind_property (us_statement_get_settings (self->statement), property, row, "selected",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  us_accessible_name_combo (row);
}

static int
compare_families (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (pango_font_family_get_name (*(PangoFontFamily *const *) a),
                         pango_font_family_get_name (*(PangoFontFamily *const *) b));
}

/* The fonts of this machine, and the one of the letter, though it may not be here. */
static void
fill_fonts (UsDocumentSettings *self)
{
  const char *chosen =
      us_item_get_string (US_ITEM (us_statement_get_settings (self->statement)), US_SETTINGS_FONT);
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autofree PangoFontFamily **families = NULL;
  gboolean here = *chosen == '\0';
  int n_families;

  gtk_string_list_append (list, _ ("Automatic"));
  pango_context_list_families (gtk_widget_get_pango_context (GTK_WIDGET (self)), &families,
                               &n_families);
  qsort (families, (gsize) n_families, sizeof *families, compare_families);
  for (int i = 0; i < n_families; i++)
    {
      gtk_string_list_append (list, pango_font_family_get_name (families[i]));
      here = here || g_str_equal (pango_font_family_get_name (families[i]), chosen);
    }
  if (!here)
    gtk_string_list_append (list, chosen);
  adw_combo_row_set_model (self->font, G_LIST_MODEL (list));
}

/* Asks the row itself: it may live on for a moment when the window is gone. */
static gboolean
font_to_row (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_autoptr (AdwComboRow) row = ADW_COMBO_ROW (g_binding_dup_target (binding));
  GListModel *list = adw_combo_row_get_model (row);
  const char *font = g_value_get_string (from);

  g_value_set_uint (to, 0);
  for (guint i = 1; i < g_list_model_get_n_items (list); i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (list), i), font) == 0)
      g_value_set_uint (to, i);
  return TRUE;
}

static gboolean
row_to_font (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_autoptr (AdwComboRow) row = ADW_COMBO_ROW (g_binding_dup_target (binding));
  GListModel *list = adw_combo_row_get_model (row);
  guint selected = g_value_get_uint (from);

  g_value_set_string (to, selected == 0 || selected >= g_list_model_get_n_items (list)
                              ? ""
                              : gtk_string_list_get_string (GTK_STRING_LIST (list), selected));
  return TRUE;
}

static void
bind_all (UsDocumentSettings *self)
{
  UsSettings *settings = us_statement_get_settings (self->statement);
  const char *language = us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE);

  bind_choice (self, self->paper, "paper");
  bind_choice (self, self->alignment, "alignment");
  bind_choice (self, self->numbering, "numbering");
  bind_choice (self, self->signatory_layout, "signatory-layout");
  bind_choice (self, self->printed, "printed");
  bind_choice (self, self->page_numbers, "page-numbers");
  bind_choice (self, self->running_header, "running-header");
  bind_spin (self, self->margin_top, "margin-top", MARGIN);
  bind_spin (self, self->margin_bottom, "margin-bottom", MARGIN);
  bind_spin (self, self->margin_start, "margin-start", MARGIN);
  bind_spin (self, self->margin_end, "margin-end", MARGIN);
  bind_spin (self, self->font_size, "font-size",
             us_language_is_rtl (language) ? FONT_SIZE_ARABIC : FONT_SIZE);
  g_object_bind_property (settings, "running-text", self->running_text, "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  fill_fonts (self);
  g_object_bind_property_full (settings, "font", self->font, "selected",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, font_to_row,
                               row_to_font, NULL, NULL);
  us_accessible_name_combo (self->font);
}

/* What was done in this window, and no more: of the letter behind it nobody would see what undo
 * does. */
static void
step (UsDocumentSettings *self, gboolean back)
{
  if (!back && self->undone > 0 && us_history_redo (self->history))
    self->undone--;
  if (back && us_history_get_position (self->history) != self->start &&
      us_history_undo (self->history))
    self->undone++;
}

/* An entry whose text is not the letter's has steps of its own; a number that is not yet entered is
 * the last step. */
static gboolean
step_cb (GtkWidget *widget, GVariant *arguments, gpointer back)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));
  GtkWidget *spin = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SPIN_BUTTON) : NULL;

  if (GTK_IS_EDITABLE (focus) && gtk_editable_get_enable_undo (GTK_EDITABLE (focus)))
    return FALSE;
  if (spin != NULL)
    gtk_spin_button_update (GTK_SPIN_BUTTON (spin));
  step (US_DOCUMENT_SETTINGS (widget), GPOINTER_TO_INT (back));
  return TRUE;
}

static void
add_key (GtkEventController *controller, const char *keys, gboolean back)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys),
                        gtk_callback_action_new (step_cb, GINT_TO_POINTER (back), NULL)));
}

/* Before the entries, which would swallow the keys. */
static void
add_keys (UsDocumentSettings *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_key (controller, "<Control>z", TRUE);
  add_key (controller, "<Control><Shift>z|<Control>y", FALSE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
us_document_settings_dispose (GObject *object)
{
  UsDocumentSettings *self = US_DOCUMENT_SETTINGS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_DOCUMENT_SETTINGS);
  g_clear_object (&self->statement);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (us_document_settings_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, UsDocumentSettings, name)

static void
us_document_settings_class_init (UsDocumentSettingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_document_settings_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/document-settings.ui");
  BIND (paper);
  BIND (font);
  BIND (alignment);
  BIND (numbering);
  BIND (signatory_layout);
  BIND (printed);
  BIND (page_numbers);
  BIND (running_header);
  BIND (running_text);
  BIND (margin_top);
  BIND (margin_bottom);
  BIND (margin_start);
  BIND (margin_end);
  BIND (font_size);
  BIND (letterhead_page);
  BIND (style_page);
}

static void
us_document_settings_init (UsDocumentSettings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->running_text), FALSE);
  add_keys (self);
}

/**
 * us_document_settings_new:
 * @statement: a letter
 * @history: its steps, which can be undone in the window too
 *
 * Makes a window with the settings of a letter. Main thread only.
 *
 * Returns: (transfer none): a new window; the toolkit owns it
 */
UsDocumentSettings *
us_document_settings_new (UsStatement *statement, UsHistory *history)
{
  UsDocumentSettings *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (US_IS_HISTORY (history), NULL);

  self = g_object_new (US_TYPE_DOCUMENT_SETTINGS, NULL);
  self->statement = g_object_ref (statement);
  self->history = g_object_ref (history);
  self->start = us_history_get_position (history);
  bind_all (self);
  adw_preferences_page_add (self->letterhead_page, us_letterhead_group_new (statement));
  adw_preferences_page_add (self->style_page, us_house_styles_group_new (statement));
  return self;
}
