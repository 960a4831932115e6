/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-addresses.h"

#include "model/signatory.h"
#include "store/safe-file/safe-file.h"
#include "view/dialogs.h"
#include "view/signatories/signatories-page.h"

#include <glib/gi18n.h>

static void
say (GtkWidget *page, const char *sentence)
{
  gtk_widget_activate_action (page, "win.show-toast", "s", sentence);
}

/* A name as a mail program reads it before an address. */
static char *
quote (const char *name)
{
  GString *quoted = g_string_new ("\"");

  for (const char *c = name; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *c);
    }
  return g_string_free (g_string_append_c (quoted, '"'), FALSE);
}

static void
add_invited (gpointer item, gpointer user_data)
{
  if (us_signatory_get_status (item) == US_SIGNATORY_INVITED)
    g_ptr_array_add (user_data, g_object_ref (item));
}

/* "invited" for all who were asked and are silent, "selected" for the selected rows. */
static GPtrArray *
choose (UsSignatoriesPage *page, GVariant *whose)
{
  GPtrArray *items;

  if (g_str_equal (g_variant_get_string (whose, NULL), "selected"))
    return us_signatories_page_get_selected (page);
  items = g_ptr_array_new_with_free_func (g_object_unref);
  us_item_list_foreach (us_signatories_page_get_list (page), add_invited, items);
  return items;
}

static char *
describe (guint n_addresses, guint n_without)
{
  g_autofree char *copied = g_strdup_printf (
      ngettext ("%u address copied", "%u addresses copied", n_addresses), n_addresses);
  g_autofree char *without = NULL;

  if (n_without == 0)
    return g_steal_pointer (&copied);
  without = g_strdup_printf (ngettext ("%u has none", "%u have none", n_without), n_without);
  /* translators: both are counted: "31 addresses copied · 4 have none" */
  return g_strdup_printf (_ ("%s · %s"), copied, without);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) items = choose (US_SIGNATORIES_PAGE (widget), parameter);
  guint n_without;
  g_autofree char *addresses = us_signatory_addresses_join (items, ", ", &n_without);
  g_autofree char *sentence = NULL;

  if (*addresses == '\0')
    {
      say (widget, _ ("None of them has an e-mail address"));
      return;
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), addresses);
  sentence = describe (items->len - n_without, n_without);
  say (widget, sentence);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (GError) error = NULL;

  if (!us_safe_file_save_finish (result, &error))
    say (page, error->message);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (GFile) file = us_dialog_file_finish (result, NULL);
  GBytes *content = g_object_get_data (G_OBJECT (page), "us-addresses");
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (path != NULL && content != NULL)
    us_safe_file_save_async (path, content, NULL, saved_cb, g_object_ref (page));
  g_object_set_data (G_OBJECT (page), "us-addresses", NULL);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) items = choose (US_SIGNATORIES_PAGE (widget), parameter);
  GtkRoot *root = gtk_widget_get_root (widget);
  guint n_without;
  g_autofree char *addresses = us_signatory_addresses_join (items, "\n", &n_without);

  if (*addresses == '\0')
    {
      say (widget, _ ("None of them has an e-mail address"));
      return;
    }
  g_object_set_data_full (G_OBJECT (widget), "us-addresses",
                          g_bytes_new (addresses, strlen (addresses)),
                          (GDestroyNotify) g_bytes_unref);
  us_dialog_save_async (GTK_WINDOW (root), _ ("Save Private Addresses"), NULL, _ ("Addresses.txt"),
                        chosen_cb, g_object_ref (widget));
}

/**
 * us_signatory_addresses_join:
 * @items: (element-type UsSignatory): whose addresses
 * @separator: what comes between two
 * @ret_n_without: (out): how many have none
 *
 * Each stands with the name of the person, or of the organisation. Main thread only.
 *
 * Returns: (transfer full): the addresses
 */
char *
us_signatory_addresses_join (GPtrArray *items, const char *separator, guint *ret_n_without)
{
  GString *joined = g_string_new (NULL);

  g_return_val_if_fail (items != NULL, NULL);
  g_return_val_if_fail (separator != NULL, NULL);
  g_return_val_if_fail (ret_n_without != NULL, NULL);

  *ret_n_without = 0;
  for (guint i = 0; i < items->len; i++)
    {
      const char *address = us_item_get_string (items->pdata[i], US_SIGNATORY_EMAIL);
      const char *person = us_item_get_string (items->pdata[i], US_SIGNATORY_PERSON);
      g_autofree char *name =
          quote (*person != '\0' ? person : us_signatory_get_name (items->pdata[i]));

      if (*address == '\0')
        {
          ++*ret_n_without;
          continue;
        }
      if (joined->len > 0)
        g_string_append (joined, separator);
      g_string_append_printf (joined, "%s <%s>", name, address);
    }
  return g_string_free (joined, FALSE);
}

/**
 * us_signatory_addresses_install:
 * @klass: the class of the Signatories view
 *
 * Adds "signatories.copy-addresses" and "signatories.save-addresses", both of "invited" or
 * "selected". Main thread only.
 */
void
us_signatory_addresses_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "signatories.copy-addresses", "s", copy_action);
  gtk_widget_class_install_action (klass, "signatories.save-addresses", "s", save_action);
}
