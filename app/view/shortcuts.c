/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/shortcuts.h"

#include <string.h>

#include <glib/gi18n.h>

#include "view/accessible.h"

/* The one table of keys: the application's accelerators and the shortcuts window are made of it. */
static const UsShortcut shortcuts[] = {
  { N_ ("Letters"), N_ ("New letter"), "<Control>n", "win.new" },
  { NULL, N_ ("Open"), "<Control>o", "win.open" },
  { NULL, N_ ("Import"), "<Control><Shift>o", "win.import" },
  { NULL, N_ ("Save"), "<Control>s", "win.save" },
  { NULL, N_ ("Save as"), "<Control><Shift>s", "win.save-as" },
  { NULL, N_ ("Save a version"), "<Control><Alt>s", "win.save-version" },
  { NULL, N_ ("Export"), "<Control>e", "win.export" },
  { NULL, N_ ("Export again"), "<Control><Shift>e", "win.export-again" },
  { NULL, N_ ("Print"), "<Control>p", "win.print" },
  { NULL, N_ ("Close"), "<Control>w", "win.close" },
  { N_ ("Editing"), N_ ("Undo"), "<Control>z", "win.undo" },
  { NULL, N_ ("Redo"), "<Control><Shift>z <Control>y", "win.redo" },
  { NULL, N_ ("Structure of the letter"), "<Control><Alt>o", "body.structure" },
  { NULL, N_ ("Words and time"), "<Control><Alt>w", "body.words" },
  { NULL, N_ ("Find"), "<Control>f", "win.find" },
  { NULL, N_ ("Find and replace"), "<Control>h", "win.find-replace" },
  { NULL, N_ ("Find the next one"), "<Control>g", "win.find-next" },
  { NULL, N_ ("Find the one before"), "<Control><Shift>g", "win.find-previous" },
  { NULL, N_ ("Copy the whole letter"), "<Control><Shift>c", "body.copy-letter" },
  { NULL, N_ ("Paste without formatting"), "<Control><Shift>v", "body.paste-plain" },
  { NULL, N_ ("Bold"), "<Control>b", "text.bold" },
  { NULL, N_ ("Italic"), "<Control>i", "text.italic" },
  { NULL, N_ ("Link"), "<Control>k", "text.link" },
  { NULL, N_ ("Clear formatting"), "<Control>backslash", "text.clear" },
  { NULL, N_ ("Note"), "<Control><Alt>f", "body.note" },
  { NULL, N_ ("Refer to a demand"), "<Control><Alt>r", "text.reference" },
  { NULL, N_ ("Go to what is referred to"), "<Control>Return <Control>KP_Enter", "body.follow" },
  { NULL, N_ ("Next unsure part, or blank to fill in"), "F8", "win.next-blank" },
  { NULL, N_ ("Previous blank"), "<Shift>F8", "win.previous-blank" },
  { NULL, N_ ("Suggestions for a salutation or valediction"), "<Alt>Down", NULL },
  { N_ ("Paragraphs and Demands"), N_ ("Demand"), "<Control><Shift>7", "body.kind::demand" },
  { NULL, N_ ("Bullet point"), "<Control><Shift>8", "body.kind::bullet" },
  { NULL, N_ ("Quotation"), "<Control><Shift>9", "body.kind::quotation" },
  { NULL, N_ ("Heading"), "<Control><Shift>6", "body.kind::heading" },
  { NULL, N_ ("Call"), "<Control><Shift>5", "body.kind::call" },
  { NULL, N_ ("Text"), "<Control><Shift>0", "body.kind::paragraph" },
  { NULL, N_ ("Paragraph without a number"), "<Shift>Return", NULL },
  { NULL, N_ ("Make a sub-point, at its start"), "Tab", NULL },
  { NULL, N_ ("Bring up a level"), "<Shift>Tab", NULL },
  { NULL, N_ ("Move up or down"), "<Alt>Up <Alt>Down", NULL },
  { NULL, N_ ("Move to the top or bottom"), "<Alt>Home <Alt>End", NULL },
  { NULL, N_ ("Lead of a demand ends here"), "<Control><Shift>l", "body.lead-here" },
  { NULL, N_ ("Change the direction"), "<Control><Shift>x", "body.next-direction" },
  { N_ ("Views"), N_ ("Letter"), "<Alt>1", "win.view::letter" },
  { NULL, N_ ("Signatories"), "<Alt>2", "win.view::signatories" },
  { NULL, N_ ("Pages"), "<Alt>3", "win.view::pages" },
  { NULL, N_ ("Pages beside the letter"), "F9", "win.pages-pane" },
  { NULL, N_ ("Larger"), "<Control>plus <Control>equal <Control>KP_Add", "app.zoom-in" },
  { NULL, N_ ("Smaller"), "<Control>minus <Control>KP_Subtract", "app.zoom-out" },
  { NULL, N_ ("Normal size"), "<Control>0 <Control>KP_0", "app.zoom-normal" },
  { NULL, N_ ("Next area, out of the text"), "F6 <Control>Tab", "win.next-area" },
  { NULL, N_ ("Previous area"), "<Shift>F6 <Control><Shift>Tab", "win.previous-area" },
  { N_ ("Signatories"), N_ ("Search or add"), "<Control>f", NULL },
  { NULL, N_ ("Edit"), "Return", NULL },
  { NULL, N_ ("Confirm"), "<Control>Return", NULL },
  { NULL, N_ ("Move up or down"), "<Alt>Up <Alt>Down", NULL },
  { NULL, N_ ("Move to the top or bottom"), "<Alt>Home <Alt>End", NULL },
  { NULL, N_ ("Remove"), "Delete", NULL },
  { NULL, N_ ("Paste a list of names"), "<Control>v", NULL },
  { NULL, N_ ("Sort"), "<Alt>o", NULL },
  { NULL, N_ ("Menu of a row"), "<Shift>F10 Menu", NULL },
  { N_ ("Lines of an Imported Letter"), N_ ("Review what was recognised"), "<Control>r",
    "win.review" },
  { NULL, N_ ("Choose what a line is"), "Return", NULL },
  { NULL, N_ ("Addressee, title, salutation"), "a t l", NULL },
  { NULL, N_ ("Text, heading, demand"), "p h d", NULL },
  { NULL, N_ ("Valediction, signatory"), "v s", NULL },
  { NULL, N_ ("Part of the line above"), "m", NULL },
  { NULL, N_ ("Set aside"), "x Delete", NULL },
  { NULL, N_ ("As recognised"), "r", NULL },
  { N_ ("Changes from Another Letter"), N_ ("Next change"), "F8", NULL },
  { NULL, N_ ("Previous change"), "<Shift>F8", NULL },
  { NULL, N_ ("Go to it in the letter"), "Return", NULL },
  { N_ ("General"), N_ ("Help"), "F1", "app.help" },
  { NULL, N_ ("Main menu"), "F10", NULL },
  { NULL, N_ ("Keyboard shortcuts"), "<Control>question", "app.shortcuts" },
  { NULL, N_ ("Preferences"), "<Control>comma", "app.preferences" },
  { NULL, N_ ("Quit"), "<Control>q", "app.quit" },
};

static void
append_group (GString *xml, const char *title)
{
  g_autofree char *markup = g_markup_printf_escaped (
      "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>", title);

  g_string_append (xml, markup);
}

/* The keys of the number pad go without saying. They come last in their row. */
static void
append_shortcut (GString *xml, const UsShortcut *shortcut)
{
  const char *pad = strstr (shortcut->accelerators, " <Control>KP_");
  g_autofree char *shown =
      pad == NULL ? g_strdup (shortcut->accelerators)
                  : g_strndup (shortcut->accelerators, (gsize) (pad - shortcut->accelerators));
  g_autofree char *markup = g_markup_printf_escaped (
      "<child><object class='GtkShortcutsShortcut'><property name='title'>%s</property>"
      "<property name='accelerator'>%s</property></object></child>",
      _ (shortcut->title), shown);

  g_string_append (xml, markup);
}

/**
 * us_shortcuts_get_all:
 * @ret_n_shortcuts: (out): rows
 *
 * Any thread.
 *
 * Returns: (transfer none) (array length=ret_n_shortcuts): the table
 */
const UsShortcut *
us_shortcuts_get_all (gsize *ret_n_shortcuts)
{
  g_return_val_if_fail (ret_n_shortcuts != NULL, NULL);

  *ret_n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

/* These work where there is a letter: an application's accelerators know only its windows. */
static gboolean
is_of_letter (const UsShortcut *shortcut)
{
  return g_str_has_prefix (shortcut->action, "text.") ||
         g_str_has_prefix (shortcut->action, "body.");
}

static void
bind_key (GtkWidgetClass *widget_class, guint key, GdkModifierType modifiers, const char *action,
          GVariant *target)
{
  if (target != NULL)
    gtk_widget_class_add_binding_action (widget_class, key, modifiers, action, "s",
                                         g_variant_get_string (target, NULL));
  else
    gtk_widget_class_add_binding_action (widget_class, key, modifiers, action, NULL);
}

/* With Shift the key of a figure gives something else, which depends on the keyboard: "&" or "/"
 * for 7. GTK 4 does not see the figure in it. */
static void
bind_shifted (GtkWidgetClass *widget_class, guint key, GdkModifierType modifiers,
              const char *action, GVariant *target)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autofree GdkKeymapKey *keys = NULL;
  int n_keys = 0;

  if (display == NULL || (modifiers & GDK_SHIFT_MASK) == 0 || key < GDK_KEY_0 || key > GDK_KEY_9 ||
      !gdk_display_map_keyval (display, key, &keys, &n_keys))
    return;
  for (int i = 0; i < n_keys; i++)
    {
      guint shifted;

      if (keys[i].level == 0 &&
          gdk_display_translate_key (display, keys[i].keycode, GDK_SHIFT_MASK, keys[i].group,
                                     &shifted, NULL, NULL, NULL) &&
          shifted != key)
        bind_key (widget_class, shifted, modifiers, action, target);
    }
}

static void
bind (GtkWidgetClass *widget_class, const UsShortcut *shortcut)
{
  g_auto (GStrv) accelerators = g_strsplit (shortcut->accelerators, " ", -1);
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  g_action_parse_detailed_name (shortcut->action, &action, &target, NULL);
  /* Menus show the one that came last: the first of the table. */
  for (gsize i = g_strv_length (accelerators); i-- > 0;)
    {
      guint key;
      GdkModifierType modifiers;

      gtk_accelerator_parse (accelerators[i], &key, &modifiers);
      bind_shifted (widget_class, key, modifiers, action, target);
      bind_key (widget_class, key, modifiers, action, target);
    }
}

/**
 * us_shortcuts_bind_letter:
 * @widget_class: of the widget that has the actions "text.…" and "body.…"
 *
 * Gives it the keys of these actions. Main thread only.
 */
void
us_shortcuts_bind_letter (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL && is_of_letter (&shortcuts[i]))
      bind (widget_class, &shortcuts[i]);
}

/**
 * us_shortcuts_install:
 * @application: gets the accelerators
 *
 * Main thread only.
 */
void
us_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL && !is_of_letter (&shortcuts[i]))
      {
        g_auto (GStrv) accelerators = g_strsplit (shortcuts[i].accelerators, " ", -1);

        gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                               (const char *const *) accelerators);
      }
}

static void
add_to_controller (GtkShortcutController *controller, const UsShortcut *shortcut)
{
  g_auto (GStrv) accelerators = g_strsplit (shortcut->accelerators, " ", -1);

  for (gsize i = 0; accelerators[i] != NULL; i++)
    gtk_shortcut_controller_add_shortcut (
        controller, gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accelerators[i]),
                                      gtk_named_action_new (shortcut->action)));
}

/**
 * us_shortcuts_add_to_popover:
 * @popover: a popover in which the letter is edited
 * @live: whether the letter follows every key in it; else its fields are taken over later, and
 *   have an Undo of their own
 *
 * Lets the keys work in it that are for whoever writes: an open popover keeps the application's
 * accelerators from their windows. Main thread only.
 */
void
us_shortcuts_add_to_popover (GtkPopover *popover, gboolean live)
{
  static const char *const actions[] = { "win.save", "win.undo", "win.redo", "win.next-blank",
                                         "win.previous-blank" };
  const gsize n_actions = live ? G_N_ELEMENTS (actions) : 1;
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_POPOVER (popover));

  /* Before the fields, as accelerators come. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    for (gsize j = 0; j < n_actions; j++)
      if (g_strcmp0 (shortcuts[i].action, actions[j]) == 0)
        add_to_controller (GTK_SHORTCUT_CONTROLLER (controller), &shortcuts[i]);
  gtk_widget_add_controller (GTK_WIDGET (popover), controller);
}

static GtkWidget *
find_search (GtkWidget *widget)
{
  const char *icon =
      GTK_IS_TOGGLE_BUTTON (widget) ? gtk_button_get_icon_name (GTK_BUTTON (widget)) : NULL;
  GtkWidget *found = g_strcmp0 (icon, "edit-find-symbolic") == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_search (child);
  return found;
}

/**
 * us_shortcuts_window_new:
 *
 * Main thread only.
 *
 * Returns: (transfer none): a new window that shows the table; the toolkit owns it
 */
GtkWindow *
us_shortcuts_window_new (void)
{
  /* What the toolkit writes above it, and does not say to those who hear it. */
  static const char *const title = "Shortcuts";
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *window;
  GtkWidget *search;
  /* Before GTK 4.14 a shortcuts window can only be filled by a builder. */
  g_autoptr (GString) xml =
                 g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'>"
                               "<property name='modal'>True</property><child>"
                               "<object class='GtkShortcutsSection'>"
                               "<property name='section-name'>all</property>");

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].group != NULL)
        {
          if (i > 0)
            g_string_append (xml, "</object></child>");
          append_group (xml, _ (shortcuts[i].group));
        }
      append_shortcut (xml, &shortcuts[i]);
    }
  g_string_append (xml, "</object></child></object></child></object></interface>");

  builder = gtk_builder_new_from_string (xml->str, (gssize) xml->len);
  window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  gtk_window_set_title (window, g_dgettext ("gtk40", title));
  /* It has a picture alone, and says the class of that. */
  search = find_search (gtk_window_get_titlebar (window));
  if (search != NULL)
    us_accessible_name (search, _ ("Find"));
  return window;
}
