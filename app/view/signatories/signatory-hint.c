/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-hint.h"

#include "model/signatory.h"
#include "register/likeness.h"
#include "view/signatories/signatory-count.h"

#include <glib/gi18n.h>

/* Shorter names look like anything. */
#define MIN_LENGTH 4
/* Bytes at once: a piece of memory for each name would take a frame's time for 100,000. */
#define LETTERS 65536

/* The names, prepared in another thread to be looked up as somebody types. */
typedef struct
{
  GPtrArray *signatories;
  GPtrArray *names;
  GStringChunk *letters; /* of the names */
  char *language;
  UsLikeIndex *index;
} Names;

struct _UsSignatoryHint
{
  GtkWidget parent_instance;

  GtkLabel *label;
  GtkButton *button;

  UsStatement *statement;
  char *typed;
  gboolean found;
  guint position; /* of the one that the button shows */
  Names *names;   /* %NULL until they are prepared */
  gboolean stale;
  gboolean preparing;
};

G_DEFINE_FINAL_TYPE (UsSignatoryHint, us_signatory_hint, GTK_TYPE_WIDGET)

static void
free_names (gpointer data)
{
  Names *self = data;

  g_clear_pointer (&self->index, us_like_index_free);
  g_clear_pointer (&self->signatories, g_ptr_array_unref);
  g_ptr_array_unref (self->names);
  g_string_chunk_free (self->letters);
  g_free (self->language);
  g_free (self);
}

static void
add_name (gpointer item, gpointer user_data)
{
  Names *names = user_data;

  g_ptr_array_add (names->signatories, g_object_ref (item));
  g_ptr_array_add (names->names,
                   g_string_chunk_insert (names->letters, us_signatory_get_name (item)));
}

static void
prepare_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Names *names = data;

  names->index = us_like_index_new ((const char *const *) names->names->pdata, names->names->len,
                                    names->language);
  g_task_return_boolean (task, TRUE);
}

static void update (UsSignatoryHint *self);

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UsSignatoryHint *self = US_SIGNATORY_HINT (source);

  self->preparing = FALSE;
  /* The window may be gone by now. */
  if (self->statement == NULL)
    {
      free_names (user_data);
      return;
    }
  g_clear_pointer (&self->names, free_names);
  self->names = user_data;
  update (self);
}

static void
prepare (UsSignatoryHint *self)
{
  g_autoptr (GTask) task = NULL;
  Names *names;

  if (self->preparing)
    return;
  self->preparing = TRUE;
  self->stale = FALSE;
  names = g_new0 (Names, 1);
  names->signatories = g_ptr_array_new_with_free_func (g_object_unref);
  names->names = g_ptr_array_new ();
  names->letters = g_string_chunk_new (LETTERS);
  names->language =
      g_strdup (us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE));
  us_item_list_foreach (us_statement_get_signatories (self->statement), add_name, names);
  task = g_task_new (self, NULL, prepared_cb, names);
  g_task_set_task_data (task, names, NULL);
  g_task_run_in_thread (task, prepare_in_thread);
}

/* Somebody whom the name that is typed looks like, and who is still there under that name. */
static UsSignatory *
find_like (UsSignatoryHint *self)
{
  guint index;
  UsSignatory *signatory;

  if (self->statement == NULL || g_utf8_strlen (self->typed, -1) < MIN_LENGTH)
    return NULL;
  if (self->names == NULL || self->stale)
    prepare (self);
  if (self->names == NULL ||
      us_like_index_find (self->names->index, self->typed, &index) == US_LIKENESS_NONE)
    return NULL;
  signatory = self->names->signatories->pdata[index];
  return us_item_get_position (US_ITEM (signatory), &self->position) &&
                 us_item_get_list (US_ITEM (signatory)) ==
                     us_statement_get_signatories (self->statement)
             ? signatory
             : NULL;
}

static void
update (UsSignatoryHint *self)
{
  UsItemList *list;
  UsSignatory *like = NULL;
  g_autofree char *sentence = NULL;

  if (self->statement == NULL)
    return;
  list = us_statement_get_signatories (self->statement);
  if (us_signatory_count_find (list, self->typed, &self->position))
    like = us_item_list_get (list, self->position);
  sentence = us_signatory_count_hint (list, self->typed);
  if (like == NULL && (like = find_like (self)) != NULL)
    {
      g_free (sentence);
      /* translators: while a name is typed: that of somebody who is listed already */
      sentence = g_strdup_printf (_ ("Looks like “%s”"), us_signatory_get_name (like));
    }
  gtk_label_set_label (self->label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->button), like != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), *self->typed != '\0' && (self->found || like != NULL));
}

static void
show_cb (GtkButton *button, UsSignatoryHint *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "signatories.show", "u", self->position);
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsSignatoryHint *self)
{
  if (change->kind == US_CHANGE_SET ? US_IS_SIGNATORY (change->item)
                                    : change->list == us_statement_get_signatories (statement))
    self->stale = TRUE;
}

static void
us_signatory_hint_dispose (GObject *object)
{
  UsSignatoryHint *self = US_SIGNATORY_HINT (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->names, free_names);
  g_clear_pointer (&self->typed, g_free);
  g_clear_object (&self->statement);

  G_OBJECT_CLASS (us_signatory_hint_parent_class)->dispose (object);
}

static void
us_signatory_hint_class_init (UsSignatoryHintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_signatory_hint_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
us_signatory_hint_init (UsSignatoryHint *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->typed = g_strdup ("");
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  self->button = GTK_BUTTON (gtk_button_new_with_mnemonic (_ ("_Show")));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "caption");
  g_signal_connect (self->button, "clicked", G_CALLBACK (show_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

/**
 * us_signatory_hint_set_statement:
 * @self: a new hint
 * @statement: whose signatories the name is compared with
 *
 * Main thread only.
 */
void
us_signatory_hint_set_statement (UsSignatoryHint *self, UsStatement *statement)
{
  g_return_if_fail (US_IS_SIGNATORY_HINT (self));
  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (self->statement == NULL);

  self->statement = g_object_ref (statement);
  g_signal_connect_object (statement, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
}

/**
 * us_signatory_hint_update:
 * @self: a hint
 * @typed: what is typed
 * @found: whether anybody is shown; otherwise the page says what Enter does
 *
 * Main thread only.
 */
void
us_signatory_hint_update (UsSignatoryHint *self, const char *typed, gboolean found)
{
  g_return_if_fail (US_IS_SIGNATORY_HINT (self));
  g_return_if_fail (typed != NULL);

  self->found = found;
  if (!g_str_equal (typed, self->typed))
    {
      g_free (self->typed);
      self->typed = g_strdup (typed);
    }
  update (self);
}
