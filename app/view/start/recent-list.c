/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/start/recent-list.h"

#include "store/safe-file/safe-file.h"
#include "store/tally.h"
#include "view/start/recent.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MOST 8

typedef enum
{
  PROP_EMPTY = 1,
} UsRecentListProperty;

struct _UsRecentList
{
  GtkWidget parent_instance;

  GtkListBox *list;
  gboolean empty;
};

G_DEFINE_FINAL_TYPE (UsRecentList, us_recent_list, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_EMPTY + 1];

static char *
format_age (GDateTime *when)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) local = g_date_time_to_local (when);
  const int days = (int) (g_date_time_difference (now, local) / G_TIME_SPAN_DAY);

  if (days < 1 && g_date_time_get_day_of_month (now) == g_date_time_get_day_of_month (local))
    return g_strdup (_ ("Today"));
  if (days < 2)
    return g_strdup (_ ("Yesterday"));
  return g_date_time_format (local, "%x");
}

/* "51 of 62 confirmed": counted from the file, as soon as it is read. */
static void
tallied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) label = user_data;
  g_autoptr (GBytes) bytes = us_safe_file_load_finish (result, NULL);
  g_autofree char *text = NULL;
  guint n_signatories, n_confirmed;

  if (bytes == NULL)
    return;
  us_tally_signatories (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &n_signatories,
                        &n_confirmed);
  if (n_signatories == 0)
    return;
  /* translators: the first %u says how many of the signatories of a letter have confirmed, the
   * second how many there are */
  text = g_strdup_printf (ngettext ("%u of %u confirmed", "%u of %u confirmed", n_signatories),
                          n_confirmed, n_signatories);
  gtk_label_set_label (GTK_LABEL (label), text);
}

/* Only of a list that is seen: the one behind a button would read files as long as the one that is
 * being opened, at the same time. */
static void
tally_cb (GtkWidget *label)
{
  g_autofree char *path = g_object_steal_data (G_OBJECT (label), "us-path");

  if (path != NULL)
    us_safe_file_load_async (path, US_SAFE_FILE_IMPORT_MAX, NULL, tallied_cb, g_object_ref (label));
}

static GtkWidget *
add_remark (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* The toolkit takes the dots that would cut off a single letter for part of its width. */
static int
get_lines (const char *words, int most)
{
  return g_utf8_strlen (words, -1) > 3 ? most : 0;
}

static GtkWidget *
create_row (GtkRecentInfo *info)
{
  g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown_folder = g_filename_display_basename (folder);
  g_autofree char *age = format_age (gtk_recent_info_get_modified (info));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remarks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *tally;

  if (g_str_has_suffix (name, ".statement"))
    name[strlen (name) - strlen (".statement")] = '\0';
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown_folder);
  /* Many begin with the same words. */
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), get_lines (name, 2));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), get_lines (shown_folder, 1));
  gtk_widget_set_tooltip_text (row, path);
  gtk_widget_set_valign (remarks, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remarks);
  tally = add_remark (remarks, NULL);
  g_object_set_data_full (G_OBJECT (tally), "us-path", g_strdup (path), g_free);
  g_signal_connect (tally, "map", G_CALLBACK (tally_cb), NULL);
  add_remark (remarks, age);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  return row;
}

static void
us_recent_list_fill (UsRecentList *self)
{
  g_autoptr (GPtrArray) recent = us_recent_get (MOST);
  const gboolean empty = recent->len == 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < recent->len; i++)
    gtk_list_box_append (self->list, create_row (recent->pdata[i]));
  if (empty == self->empty)
    return;
  self->empty = empty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
us_recent_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsRecentListProperty) id)
    {
    case PROP_EMPTY:
      g_value_set_boolean (value, US_RECENT_LIST (object)->empty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_recent_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_RECENT_LIST);

  G_OBJECT_CLASS (us_recent_list_parent_class)->dispose (object);
}

static void
us_recent_list_class_init (UsRecentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = us_recent_list_get_property;
  object_class->dispose = us_recent_list_dispose;

  properties[PROP_EMPTY] =
      g_param_spec_boolean ("empty", NULL, NULL, TRUE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/recent-list.ui");
  gtk_widget_class_bind_template_child (widget_class, UsRecentList, list);
}

static void
us_recent_list_init (UsRecentList *self)
{
  self->empty = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (us_recent_list_fill), self, G_CONNECT_SWAPPED);
  us_recent_list_fill (self);
}
