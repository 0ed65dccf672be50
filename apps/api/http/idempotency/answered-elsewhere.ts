/** No failure: what was asked for is done, and its outcome stands at `location`, for those who may see it (303). */
export class AnsweredElsewhere extends Error {
  constructor(readonly location: string) {
    super(`See ${location}`);
  }
}
