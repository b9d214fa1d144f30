import type { paths } from './schema';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type Served<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

/** The paths that take a method, below the API's root: "/leads/{lead_id}". */
export type Path<M extends Method> = Served<M> extends `/v1/api${infer Rest}` ? Rest : never;

type Operation<M extends Method, P extends string> = `/v1/api${P}` extends infer Full
  ? Full extends keyof paths
    ? paths[Full] extends Record<M, infer Found>
      ? Found
      : never
    : never
  : never;

type Json<Answers> = {
  [Code in keyof Answers]: Code extends 200 | 201 | 202 | 204 ? JsonOf<Answers[Code]> : never;
};
type JsonOf<Answer> = Answer extends { content: { 'application/json': infer T } } ? T : undefined;

/** What an operation answers; nothing where it has no body. */
export type Answer<M extends Method, P extends Path<M>> =
  Operation<M, P> extends { responses: infer Answers } ? Json<Answers>[keyof Answers] : never;

type PathOf<O> = O extends { parameters: { path: infer T } } ? T : never;
type QueryOf<O> = O extends { parameters: { query?: infer T } } ? NonNullable<T> : never;
type BodyOf<O> = O extends { requestBody?: infer T } ? JsonIn<NonNullable<T>> : never;
type JsonIn<Body> = Body extends { content: { 'application/json': infer T } } ? T : never;

type Needed<Name extends string, T> = [T] extends [never] ? { [N in Name]?: never } : { [N in Name]: T };

/** What an operation takes. */
export type Options<M extends Method, P extends Path<M>> = Needed<'path', PathOf<Operation<M, P>>> &
  Needed<'body', BodyOf<Operation<M, P>>> & { query?: QueryOf<Operation<M, P>>; signal?: AbortSignal };

/** The options, which may be left out where nothing is needed. */
export type Given<M extends Method, P extends Path<M>> =
  object extends Options<M, P> ? [options?: Options<M, P>] : [options: Options<M, P>];
